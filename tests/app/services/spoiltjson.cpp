// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/services/spoiltjson.h"

#include <QByteArrayList>

#include <vector>

namespace patchbook::test {

namespace {

struct Span
{
    qsizetype start = 0;
    qsizetype size = 0;
};

qsizetype endOfText(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"'; ++at)
        at += json.at(at) == '\\' ? 1 : 0;
    return std::min(at + 1, json.size());
}

/** Where keys and single values stand. */
struct Places
{
    explicit Places(const QByteArray &json)
    {
        for (qsizetype at = 0; at < json.size();) {
            const qsizetype start = at;
            if (json.at(at) == '"')
                at = endOfText(json, at);
            else
                while (at < json.size() && !QByteArrayView("{}[],:\" \n").contains(json.at(at)))
                    ++at;
            if (at == start) {
                ++at;
                continue;
            }
            const bool isKey = at < json.size() && json.at(at) == ':';
            (isKey ? keys : values).push_back({start, at - start});
        }
    }

    std::vector<Span> keys;
    std::vector<Span> values;
};

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

// Of numbers, what becomes of them at the edges of 64 bits and beyond; of texts, what UTF-8 and
// UTF-16 do not share; of the rest, what one parser may take and another may not.
const QByteArrayList &oddities()
{
    static const QByteArrayList values{
        "0",
        "-0",
        "0.0",
        "-0.0",
        "1.0",
        "1e3",
        "0.1",
        "1.5e-7",
        "1e-400",
        "0e-400",
        "1e400",
        "-1e308",
        "1650060942000",
        "12345678.5",
        "9007199254740993",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "0." + QByteArray(400, '0') + "1",
        "123456789012345678901234567890",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "NaN",
        "tru",
        "truex",
        "nullx",
        "true",
        "false",
        "null",
        "",
        R"("")",
        R"(" ")",
        R"("\u00a0x\u3000")",
        R"("\t x")",
        R"("2031-02-03")",
        R"("17.5")",
        R"("\ud83d\ude00")",
        R"("\ud83d")",
        R"("\ud83d\u0041")",
        R"("\udc00x")",
        R"("\ude00\ud83d")",
        R"("\\ud83d")",
        R"("\ud8")",
        R"("\ufeffx")",
        R"("x\ufeff")",
        "\"\xef\xbb\xbfx\"",
        "\"x\xef\xbb\xbf\\n\"",
        R"("\u0000")",
        R"("\uffff\ufffd")",
        R"("a\"b\\c\/d\b\f\n\r\t\u001f")",
        R"("\q")",
        "\"two\nlines\"",
        "\"\x01\"",
        "\"\x7f\"",
        "\"\xc3\"",
        "\"\xc0\xaf\"",
        "\"\xed\xa0\xbd\"",
        "\"\xf4\x90\x80\x80\"",
        "\"\xf0\x9f\x98\x80\"",
        "\"\xef\xbf\xbd\"",
        "[]",
        "{}",
        "[,]",
        "[1,]",
        R"({"a":1,})",
        R"({"a" 1})",
        R"([1,2.5,"x",null,true,{"b":[],"a":{}}])",
        R"(["b2b","trade fair"])",
        R"(["\u00e9","\"", "é"])",
        R"({"a":1,"a":2})",
        R"({"z":1,"Z":2,"aa":3,"a":4,"é":5,"\u00e8":6,"ﬀ":7,"\ud83d\ude00":8})",
        R"({"a":"1","b":{"d":"x","c":"y"}})",
        R"({"status":7})",
        R"({"status":"active","status":null})",
        R"({"email":"a@example.com","email":5,"id":3})",
        R"([{"id":"cfText","value":1,"value":"x"},{"id":5,"fieldValue":["a"]},{"id":"cfText"}])",
        R"({"Call":{"status":"active"},"\ud83d":{"status":"active"},"é":1})",
        nested(3),
        nested(900),
        nested(1020),
        nested(1024),
        nested(1030),
        QByteArray(900, '[')};
    return values;
}

template <class List>
const auto &anyOf(const List &list, QRandomGenerator &random)
{
    return list[typename List::size_type(random.bounded(int(list.size())))];
}

QByteArray withOddity(QByteArray json, QRandomGenerator &random)
{
    const Places places(json);
    const QByteArray &odd = anyOf(oddities(), random);
    if (places.keys.empty() || places.values.empty())
        return json + odd;
    const Span key = anyOf(places.keys, random);
    const QByteArray name = json.mid(key.start, key.size);
    switch (random.bounded(6)) {
    case 0: // before the key that is there
        return json.insert(key.start, name + ':' + odd + ',');
    case 1: { // in place of a key
        const bool isText = odd.startsWith('"');
        return json.replace(key.start, key.size, isText ? odd : "\"other\"");
    }
    case 2: { // a key that comes again elsewhere
        const Span other = anyOf(places.keys, random);
        return json.insert(other.start, name + ':' + odd + ',');
    }
    default: {
        const Span value = anyOf(places.values, random);
        return json.replace(value.start, value.size, odd);
    }
    }
}

QByteArray withDamage(QByteArray json, QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
        return json.left(random.bounded(int(json.size()) + 1));
    case 1:
        return "\xef\xbb\xbf" + json;
    case 2:
        return json + "\n\t " + (random.bounded(2) == 0 ? "" : "x");
    default:
        for (int i = random.bounded(1, 4); i > 0 && !json.isEmpty(); --i)
            json[random.bounded(int(json.size()))] = char(random.bounded(256));
        return json;
    }
}

} // namespace

QByteArray spoilt(const QByteArray &json, QRandomGenerator &random)
{
    QByteArray odd = json;
    for (int i = random.bounded(4); i > 0; --i)
        odd = withOddity(odd, random);
    return random.bounded(5) == 0 ? withDamage(odd, random) : odd;
}

} // namespace patchbook::test
