// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packing.h"
#include "models/rows/rowwriter.h"
#include "models/rows/soundness.h"

#include <QJsonArray>
#include <QTest>

#include <random>
#include <vector>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Bytes whose end is the end of their piece of memory, so that a sanitizer sees who goes on. */
class ExactBytes
{
public:
    explicit ExactBytes(std::string_view bytes)
        : m_bytes(bytes.begin(), bytes.end())
    {
        m_bytes.shrink_to_fit();
    }
    std::string_view view() const { return {m_bytes.data(), m_bytes.size()}; }

private:
    std::vector<char> m_bytes;
};

Contact fullContact()
{
    const QString lone = QString(u"x"_s + QChar(0xd83d) + u'y');
    return {u"42-ß-😀"_s,
            {{u"name"_s, u"Jörg 王小明 محمد"_s},
             {u"empty"_s, u""_s},
             {u"none"_s, QJsonValue::Null},
             {u"yes"_s, true},
             {u"no"_s, false},
             {u"whole"_s, qint64(9007199254740993)},
             {u"real"_s, 0.1},
             {u"lone"_s, lone},
             {u"list"_s, QJsonArray{1, lone, QJsonValue::Null}},
             {u"object"_s, QJsonObject{{u"a"_s, QJsonObject{}}}},
             {u"changed"_s, u"2026-02-03T04:05:06Z"_s}},
            u"2026-02-03T04:05:06Z"_s,
            u"half of it"_s};
}

/** Touches everything that a reader of rows may ask for. */
int readAll(std::string_view packed, const FieldKeys &keys)
{
    const RowView row(packed);
    const Contact contact = contactOf(row, keys);
    std::size_t sum = row.id().size() + row.revision().size() + row.unreadable().size();
    for (int key = 0; key <= keys.count(); ++key)
        sum += row.text(key).size() + (row.value(key) ? row.value(key)->bytes.size() : 0);
    return int(sum) + int(contact.fields.size());
}

} // namespace

class tst_Soundness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAWriterPacksIsSound()
    {
        FieldKeys keys;
        RowWriter writer;
        pack(fullContact(), keys, writer);
        QVERIFY(isSoundRow(writer.finish(), keys.count()));
        QCOMPARE(contactOf(RowView(writer.finish()), keys), fullContact());
        pack({}, keys, writer);
        QVERIFY(isSoundRow(writer.finish(), 0));
        pack({QString(QChar(0xdead)), {}, QString(QChar(0xd800)), u"x"_s}, keys, writer);
        QVERIFY(isSoundRow(writer.finish(), 0));
    }

    void noBeginningOfARowIsReadBeyondItsEnd()
    {
        FieldKeys keys;
        RowWriter writer;
        pack(fullContact(), keys, writer);
        const std::string whole(writer.finish());
        int sound = 0;
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const ExactBytes cut(std::string_view(whole).substr(0, size));
            if (isSoundRow(cut.view(), keys.count())) {
                readAll(cut.view(), keys);
                ++sound; // it ends between two fields
            }
        }
        QVERIFY(sound <= fullContact().fields.size());
        QVERIFY(!isSoundRow({}, keys.count()));
    }

    void noChangedByteLetsAReaderLeaveTheRow()
    {
        FieldKeys keys;
        RowWriter writer;
        pack(fullContact(), keys, writer);
        const std::string whole(writer.finish());
        std::mt19937 chance(7);
        int sound = 0;
        for (int round = 0; round < 60'000; ++round) {
            std::string changed = whole;
            for (auto times = 1 + chance() % 3; times > 0; --times)
                changed[chance() % changed.size()] = char(chance());
            const ExactBytes bytes(changed);
            if (isSoundRow(bytes.view(), keys.count())) {
                readAll(bytes.view(), keys);
                ++sound;
            }
        }
        QVERIFY(sound > 100); // of those the reader was asked
        QVERIFY(sound < 60'000);
    }

    void noiseIsNoRowOrReadSafely()
    {
        FieldKeys keys;
        for (const char *key : {"a", "b", "c", "d"})
            keys.number(key);
        std::mt19937 chance(11);
        int sound = 0;
        for (int round = 0; round < 100'000; ++round) {
            std::string noise(chance() % 24, '\0');
            // Small numbers, so that some of it means something.
            for (char &byte : noise)
                byte = char(chance() % 4 == 0 ? chance() : chance() % 12);
            const ExactBytes bytes(noise);
            if (isSoundRow(bytes.view(), keys.count())) {
                readAll(bytes.view(), keys);
                ++sound;
            }
        }
        QVERIFY(sound > 100);
    }

    void keysHaveToBeKnownAndInOrder()
    {
        RowWriter writer;
        writer.begin("id", "", "");
        writer.putText(1, "x");
        writer.putText(3, "y");
        const std::string row(writer.finish());
        QVERIFY(isSoundRow(row, 4));
        QVERIFY(!isSoundRow(row, 3));
        const std::string field = row.substr(row.size() - 3);
        QVERIFY(!isSoundRow(row + field, 4)); // twice
        writer.begin("id", "x", "");          // a revision that is the text of key 1
        writer.putText(1, "x");
        QVERIFY(!isSoundRow(writer.finish(), 1));
    }

    void utf8IsToldFromWhatOnlyLooksLikeIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("right");
        const auto row = [](const char *name, const QByteArray &bytes, bool right) {
            QTest::newRow(name) << bytes << right;
            QTest::addRow("%s, later", name) << "sixteen letters!" + bytes + "and so on" << right;
        };
        row("nothing", "", true);
        row("NUL", QByteArray("a\0b", 3), true);
        row("two bytes", "\xc2\x80\xdf\xbf", true);
        row("three bytes", "\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf", true);
        row("four bytes", "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf", true);
        row("the rest of one", "\x80", false);
        row("overlong two", "\xc1\xbf", false);
        row("overlong three", "\xe0\x9f\xbf", false);
        row("overlong four", "\xf0\x8f\xbf\xbf", false);
        row("a surrogate", "\xed\xa0\x80", false);
        row("beyond Unicode", "\xf4\x90\x80\x80", false);
        row("no such byte", "\xff", false);
        row("half of one", "\xe2\x82", false);
    }
    void utf8IsToldFromWhatOnlyLooksLikeIt()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, right);
        const ExactBytes exact({bytes.constData(), std::size_t(bytes.size())});
        QCOMPARE(isUtf8(exact.view()), right);
    }
};

QTEST_GUILESS_MAIN(tst_Soundness)
#include "tst_soundness.moc"
