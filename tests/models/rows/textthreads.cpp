// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searches texts in two threads while a third one changes them, for ThreadSanitizer to watch, which
// cannot watch Qt. Ends with 0 when what was found is right, too.
#include "models/rows/foldtable.h"
#include "models/rows/textblocks.h"
#include "models/rows/texttags.h"
#include "tests/models/rows/latest.h"

#include <atomic>
#include <cstdio>
#include <string>
#include <thread>

using namespace patchbook;

namespace {

constexpr int records = 3000;
constexpr int changes = 60'000;

std::string textOf(int slot, int version)
{
    std::string text = texttags::of(0) + "name" + std::to_string(slot) + ".";
    text += texttags::of(1) + (version % 2 ? "odd" : "even");
    return text + std::string(std::size_t(slot % 50), 'x');
}

TextQuery wordQuery(const std::string &word)
{
    TextTerm term;
    term.words.push_back({word});
    return TextQuery({term});
}

FoldedLetter sameLetter(char32_t letter)
{
    return {letter < 0x800 ? std::string("?") : std::string("!")};
}

void change(TextBlocks &texts, test::Latest<TextSnapshot> &latest)
{
    unsigned random = 1;
    for (int i = 0; i < changes; ++i) {
        random = random * 1664525U + 1013904223U;
        const int slot = int((random >> 8U) % records);
        if (random >> 28U == 0)
            texts.remove(slot);
        else
            texts.set(slot, textOf(slot, i));
        if (i % 50 == 0)
            latest.set(texts.snapshot());
        if (i % 5000 == 0) {
            auto block = std::make_shared<TextBlock>();
            for (int other = 0; other < 200; ++other)
                block->append(other, textOf(other, i));
            texts.adopt(block, [](int other) { return other % 3 != 0; });
        }
    }
}

} // namespace

int main()
{
    TextBlocks texts;
    test::Latest<TextSnapshot> latest;
    for (int slot = 0; slot < records; ++slot)
        texts.set(slot, textOf(slot, slot));
    latest.set(texts.snapshot());
    const FoldTable table(sameLetter);
    std::atomic<bool> isDone = false;
    std::atomic<int> wrong = 0;
    const auto read = [&] {
        while (!isDone) {
            const TextSnapshot snapshot = latest.get();
            const std::vector<char> odd = snapshot.find(wordQuery("odd"));
            const std::vector<char> even = snapshot.find(wordQuery("even"));
            const std::vector<char> one = snapshot.find(wordQuery("name7."));
            for (std::size_t slot = 0; slot < odd.size(); ++slot) {
                if ((odd[slot] && even[slot]) || (one[slot] && slot != 7))
                    ++wrong;
            }
            std::string folded;
            for (const char *text : {"Ab\xc3\xa9", "\xe4\xb8\x80", "\xd0\x96"})
                table.fold(text, folded);
            if (folded != "ab?!?")
                ++wrong;
        }
    };
    std::thread first(read);
    std::thread second(read);
    change(texts, latest);
    isDone = true;
    first.join();
    second.join();
    std::printf("%d wrong\n", wrong.load());
    return wrong == 0 ? 0 : 1;
}
