// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/ratenews.h"

#include <algorithm>

namespace patchbook {

namespace {

int plainNumber(const QByteArray &header)
{
    constexpr qsizetype mostDigits = 9;
    const QByteArray text = header.trimmed();
    const bool isNumber = !text.isEmpty() && text.size() <= mostDigits &&
                          std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? text.toInt() : -1;
}

} // namespace

RateNews rateNews(const HttpReply &reply)
{
    constexpr int longestWindow = 3'600'000;
    RateNews news;
    news.most = plainNumber(reply.header("X-RateLimit-Max"));
    news.left = plainNumber(reply.header("X-RateLimit-Remaining"));
    news.leftToday = plainNumber(reply.header("X-RateLimit-Daily-Remaining"));
    const int window = plainNumber(reply.header("X-RateLimit-Interval-Milliseconds"));
    if (window > 0 && window <= longestWindow)
        news.window = std::chrono::milliseconds(window);
    return news;
}

} // namespace patchbook
