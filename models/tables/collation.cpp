// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/collation.h"

#include <algorithm>
#include <cstring>
#include <unicode/ucol.h>

namespace patchbook {

namespace {

/**
 * Whether no character is, or begins with, a mark that may have to change places with another: ICU
 * makes the same key of such a text without looking for them. Of scripts with few marks only.
 */
bool hasNoMarks(QStringView text)
{
    return std::ranges::all_of(text, [](QChar letter) {
        const char16_t code = letter.unicode();
        return code < 0x300 || (code >= 0x370 && code <= 0x482) ||
               (code >= 0x48a && code <= 0x590) || (code >= 0x1e00 && code <= 0x20cf) ||
               (code >= 0x309b && code <= 0xa66e) || (code >= 0xac00 && code <= 0xd7a3);
    });
}

} // namespace

QLocale sortLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

void Collation::Close::operator()(UCollator *collator) const
{
    ucol_close(collator);
}

Collation::Collator Collation::opened(const QByteArray &name, bool normalises)
{
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open(name.constData(), &status));
    // What a QCollator sets which minds numbers but not case.
    for (const auto &[attribute, value] :
         {std::pair{UCOL_NORMALIZATION_MODE, normalises ? UCOL_ON : UCOL_OFF},
          {UCOL_STRENGTH, UCOL_SECONDARY},
          {UCOL_NUMERIC_COLLATION, UCOL_ON},
          {UCOL_ALTERNATE_HANDLING, UCOL_NON_IGNORABLE}}) {
        status = U_ZERO_ERROR;
        if (collator)
            ucol_setAttribute(collator.get(), attribute, value, &status);
    }
    return collator;
}

Collation::Collation(const QLocale &locale)
{
    QByteArray name = locale.bcp47Name().toLatin1();
    name.replace('-', '_');
    m_collator = opened(name, true);
    m_quick = opened(name, false);
}

Collation::~Collation() = default;

std::size_t Collation::writeKey(QStringView text, char *key, std::size_t capacity) const
{
    const Collator &collator = hasNoMarks(text) ? m_quick : m_collator;
    if (collator) {
        const auto room = int32_t(std::min<std::size_t>(capacity, INT32_MAX));
        return std::size_t(ucol_getSortKey(collator.get(), text.utf16(), int32_t(text.size()),
                                           reinterpret_cast<uint8_t *>(key), room));
    }
    // ICU without its data: then by the code.
    QByteArray bytes = text.toUtf8();
    bytes.replace('\0', ' ');
    const auto size = std::size_t(bytes.size()) + 1;
    if (size <= capacity)
        std::memcpy(key, bytes.constData(), size);
    return size;
}

} // namespace patchbook
