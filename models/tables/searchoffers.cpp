// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/searchoffers.h"

#include "models/book/addressbook.h"
#include "models/domain/plaintext.h"
#include "models/tables/folding.h"
#include "models/tables/searchnames.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostOffers = 10;
constexpr qsizetype shownValue = 60;

/** Where the word begins in which the cursor is: a blank between quotes is part of it. */
qsizetype wordStart(const QString &text, qsizetype cursor)
{
    qsizetype start = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (text.at(i) == u'"')
            isQuoted = !isQuoted;
        else if (text.at(i).isSpace() && !isQuoted)
            start = i + 1;
    }
    return start;
}

/** A field's title as it can be typed as a name. */
QString typedName(const Field &field)
{
    QString name;
    const QString title = field.title().simplified().toLower();
    for (const QChar c : title) {
        if (c == u' ')
            name += u'-';
        else if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_')
            name += c;
    }
    return name.left(shownValue);
}

QString asValue(const QString &value)
{
    const bool isPlain = std::ranges::none_of(value, [](QChar c) {
        return c.isSpace() || c == u'"' || c.category() == QChar::Other_Control;
    });
    return isPlain ? value : QString(u'"' + QString(value).replace(u'"', u"\"\""_s) + u'"');
}

/** Gathers the names that begin as what was typed. */
class NameOffers
{
public:
    explicit NameOffers(const QString &typed)
        : m_typed(foldedName(typed))
    {
    }

    void add(const QString &name, const QSet<QByteArray> &names, const QString &end)
    {
        const bool isMeant = std::ranges::any_of(
            names, [this](const QByteArray &other) { return other.startsWith(m_typed); });
        if (!isMeant || name.isEmpty() || m_seen.contains(name) || m_offers.size() >= mostOffers)
            return;
        m_seen.insert(name);
        m_offers.append({name + end, displayTextAlone(QString(name + end)), -1});
    }
    void add(const Schema &schema, const QString &end)
    {
        for (const Field &field : schema.fields())
            add(typedName(field), FieldNames::of(field), end);
    }
    QList<SearchOffer> offers() const { return m_offers; }

private:
    const QByteArray m_typed;
    QSet<QString> m_seen;
    QList<SearchOffer> m_offers;
};

QList<SearchOffer> namesLike(const QString &typed, const ContactSource &source, bool isPresence)
{
    NameOffers offers(typed);
    const QString end = isPresence ? u" "_s : u":"_s;
    offers.add(source.schema(), end);
    for (const ContactSource::Part &part : source.parts()) {
        if (part.book)
            offers.add(part.book->schema(), end);
    }
    if (!isPresence)
        offers.add(u"has"_s, {"has"}, end);
    return offers.offers();
}

/** Of each value how many contacts have it; of one that is only possible, 0. */
QHash<QString, int> valuesOf(const QString &name, const ContactSource &source)
{
    QHash<QString, int> counts;
    for (const ContactSource::Part &part : source.parts()) {
        if (part.home && isAccountName(name))
            counts[part.home->label] += part.book ? part.book->count() : 0;
        if (!part.book)
            continue;
        const Schema &schema = part.book->schema();
        const QList<int> fields = FieldNames(schema).fieldsOf(name);
        for (const int place : fields) {
            const Field &field = schema.fields().at(place);
            for (const FieldOption &option : field.options)
                counts[option.title()] += 0;
            const QList<Facet> facets = part.book->facets().values(field.key);
            for (const Facet &facet : facets)
                counts[field.valueText(facet.value)] += facet.present;
        }
    }
    counts.remove({});
    return counts;
}

QList<SearchOffer> valuesLike(const QString &typed, const QString &name,
                              const ContactSource &source)
{
    const QByteArray wanted = folded(typed);
    const QHash<QString, int> counts = valuesOf(name, source);
    QList<SearchOffer> offers;
    for (auto value = counts.cbegin(); value != counts.cend(); ++value) {
        if (folded(value.key()).contains(wanted))
            offers.append({asValue(value.key()) + u' ', displayTextAlone(value.key(), shownValue),
                           value.value() > 0 ? value.value() : -1});
    }
    std::ranges::sort(offers, [](const SearchOffer &a, const SearchOffer &b) {
        return a.count != b.count ? a.count > b.count : a.shown < b.shown;
    });
    return offers.first(std::min(offers.size(), mostOffers));
}

} // namespace

SearchOffers searchOffers(const QString &text, qsizetype cursor, const ContactSource &source)
{
    SearchOffers found;
    found.start = wordStart(text, cursor);
    if (text.mid(found.start, 2).startsWith(u'-'))
        ++found.start;
    const QString word = text.mid(found.start, cursor - found.start);
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0) {
        found.size = word.size();
        found.areNames = true;
        if (!word.startsWith(u'"'))
            found.offers = namesLike(word, source, false);
        return found;
    }
    const QString name = word.left(colon);
    QString typed = word.mid(colon + 1);
    found.start += colon + 1;
    found.size = typed.size();
    if (foldedName(name) == "has") {
        found.offers = namesLike(typed, source, true);
        return found;
    }
    // A quote that was closed ends the value.
    const bool isOpen = typed.startsWith(u'"');
    if (isOpen && typed.size() > 1 && typed.endsWith(u'"'))
        return found;
    found.offers = valuesLike(isOpen ? typed.mid(1) : typed, name, source);
    return found;
}

} // namespace patchbook
