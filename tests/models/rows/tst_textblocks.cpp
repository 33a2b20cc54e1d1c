// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/bytesearch.h"
#include "models/rows/textblocks.h"
#include "models/rows/texttags.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace patchbook;

namespace {

TextQuery wordQuery(const std::string &word)
{
    TextTerm term;
    term.words.push_back({word});
    return TextQuery({term});
}

std::string someBytes(QRandomGenerator &random, int most, int letters)
{
    std::string bytes;
    for (int count = random.bounded(most + 1); count > 0; --count)
        bytes += "ab\xd0\x90z"[random.bounded(letters)];
    return bytes;
}

} // namespace

/** The texts of many records in blocks: what is set is found, what is gone is not. */
class TextBlocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreFoundWhereTheyStandFirst()
    {
        QRandomGenerator random(3);
        int hits = 0;
        for (int round = 0; round < 60'000; ++round) {
            const int letters = 2 + random.bounded(4);
            const std::string text = someBytes(random, 80, letters);
            const ByteSearch search(someBytes(random, 6, letters));
            const std::size_t from = std::size_t(random.bounded(int(text.size()) + 2));
            const std::size_t expected = text.find(search.bytes(), from);
            QCOMPARE(search.find(text, from), expected);
            QCOMPARE(holdsBytes(text, search.bytes()),
                     text.find(search.bytes()) != std::string::npos);
            hits += expected != std::string::npos ? 1 : 0;
        }
        QVERIFY(hits > 10'000 && hits < 55'000);
    }

    void whatIsSetIsFoundUntilItIsGone_data()
    {
        QTest::addColumn<int>("length"); // of a text, so that few or many share a block
        QTest::newRow("short") << 20;
        QTest::newRow("long") << 3000;
        QTest::newRow("longer than a block") << 60'000;
    }
    void whatIsSetIsFoundUntilItIsGone()
    {
        QFETCH(int, length);
        constexpr int slots = 60;
        QRandomGenerator random(9);
        TextBlocks texts;
        std::map<int, std::string> expected;
        std::vector<TextSnapshot> kept;
        std::vector<std::map<int, std::string>> then;
        for (int round = 0; round < 1500; ++round) {
            const int slot = random.bounded(slots);
            const std::string text = texttags::of(random.bounded(600)) + "word" +
                                     char('a' + random.bounded(8)) +
                                     std::string(std::size_t(random.bounded(length)), '-');
            if (random.bounded(6) == 0) {
                texts.remove(slot);
                expected.erase(slot);
            } else if (random.bounded(20) == 0) {
                adoptSome(texts, expected, text, slots);
            } else {
                texts.set(slot, text);
                expected[slot] = text;
            }
            QCOMPARE(QByteArray::fromStdString(std::string(texts.text(slot))),
                     QByteArray::fromStdString(expected.contains(slot) ? expected[slot] : ""));
            if (round % 100 == 0) {
                kept.push_back(texts.snapshot());
                then.push_back(expected);
            }
            if (round % 10 == 0)
                QVERIFY(isFound(texts.snapshot(), expected, random));
        }
        // What was seen at one moment is still seen as it was.
        for (std::size_t i = 0; i < kept.size(); ++i)
            QVERIFY(isFound(kept[i], then[i], random));
        // Garbage does not pile up.
        std::size_t size = 0;
        for (const auto &[slot, text] : expected)
            size += text.size();
        QVERIFY(texts.bytes() < size * 4 + 2 * TextBlock::usualSize);
    }

    void manyTextsAreSearchedByTwo()
    {
        TextBlocks texts;
        const std::string filler(4000, 'x');
        constexpr int slots = 8000; // 32 MB
        for (int slot = 0; slot < slots; ++slot)
            texts.set(slot, texttags::of(1) + (slot % 7 == 0 ? "here" : "else") + filler);
        const std::vector<char> hits = texts.snapshot().find(wordQuery("here"));
        for (int slot = 0; slot < slots; ++slot)
            QCOMPARE(hits[std::size_t(slot)], char(slot % 7 == 0));
    }

    void aSearchThatIsStoppedEnds()
    {
        TextBlocks texts;
        texts.set(0, texttags::of(1) + "here");
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(texts.snapshot().find(wordQuery("here"), stop.get_token()).at(0), char(0));
    }

private:
    static void adoptSome(TextBlocks &texts, std::map<int, std::string> &expected,
                          const std::string &text, int slots)
    {
        auto block = std::make_shared<TextBlock>(std::max<std::size_t>(100'000, text.size() * 4));
        for (int slot = 0; slot < slots && block->hasRoomFor(text.size()); slot += 2) {
            block->append(slot, text);
            if (slot % 4 == 0)
                expected[slot] = text;
        }
        texts.adopt(block, [](int slot) { return slot % 4 == 0; });
    }

    static bool isFound(const TextSnapshot &snapshot, const std::map<int, std::string> &expected,
                        QRandomGenerator &random)
    {
        const std::string word = std::string("word") + char('a' + random.bounded(8));
        const std::vector<char> hits = snapshot.find(wordQuery(word));
        for (int slot = 0; slot < int(hits.size()); ++slot) {
            const auto text = expected.find(slot);
            const bool isThere =
                text != expected.end() && text->second.find(word) != std::string::npos;
            if (isThere != (hits[std::size_t(slot)] == 1))
                return false;
        }
        return true;
    }
};

QTEST_GUILESS_MAIN(TextBlocksTest)
#include "tst_textblocks.moc"
