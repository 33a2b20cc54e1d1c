// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plaintext.h"

namespace patchbook {

namespace {

constexpr QChar isolateStart(0x2068); // FSI
constexpr QChar isolateEnd(0x2069);   // PDI
constexpr QChar replacement(0xFFFD);
constexpr QChar ellipsis(0x2026);
constexpr int maxMarks = 8; // on one base character: Vietnamese and Hebrew need 3

bool isBidiControl(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
           c == 0x200F || c == 0x061C;
}

bool isLineEnd(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == u'\t' || c == 0x0B || c == 0x0C || c == 0x85 ||
           c == 0x2028 || c == 0x2029;
}

bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x00AD || c == 0x200B || c == 0x2060 ||
           c == 0xFEFF;
}

// U+2400… are pictures of the control characters.
QChar visible(char16_t c)
{
    if (c < 0x20)
        return QChar(0x2400 + c);
    return c == 0x7F ? QChar(0x2421) : replacement;
}

} // namespace

QString displayTextAlone(const QString &text, qsizetype limit)
{
    QString shown;
    shown.reserve(qMin(text.size(), limit) + 1);
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (shown.size() >= limit) {
            shown += ellipsis;
            break;
        }
        const QChar c = text.at(i);
        const char16_t unit = c.unicode();
        if (isLineEnd(unit)) {
            shown += u' ';
        } else if (isBidiControl(unit) || isControl(unit)) {
            shown += visible(unit);
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            shown += c;
            shown += text.at(++i);
        } else if (c.isSurrogate()) {
            shown += replacement;
        } else if (c.isMark()) {
            if (++marks <= maxMarks)
                shown += c;
            continue;
        } else {
            shown += c;
        }
        marks = 0;
    }
    return shown;
}

QString displayText(const QString &text, qsizetype limit)
{
    return isolateStart + displayTextAlone(text, limit) + isolateEnd;
}

bool isEditableText(const QString &text)
{
    if (text.size() > longestEditable || !text.isValidUtf16())
        return false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (isLineEnd(unit) || isBidiControl(unit) || (isControl(unit) && unit != 0x00AD))
            return false;
    }
    return true;
}

} // namespace patchbook
