// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardpreview.h"

#include "models/ports/pictureloader.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Translations of this file have a context of their own. */
class PictureTrouble
{
    Q_DECLARE_TR_FUNCTIONS(PictureTrouble)
};

QString sentenceOf(PictureError error)
{
    switch (error) {
    case PictureError::NotAllowed:
        return PictureTrouble::tr("Pictures are loaded from public https:// addresses only.");
    case PictureError::Unreachable:
        return PictureTrouble::tr("The picture could not be loaded. Recipients may not get it "
                                  "either.");
    case PictureError::NotAPicture:
        return PictureTrouble::tr("There is no PNG, JPEG, GIF or WebP picture at this address.");
    case PictureError::TooLarge:
        return PictureTrouble::tr("The picture is too large to be shown here.");
    }
    return {};
}

} // namespace

CardPreview::CardPreview(PictureLoader &pictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_bubble(new CardBubble(this))
    , m_button(new QPushButton(themedIcon(u"picture"_s), tr("Show picture"), this))
    , m_status(new PlainLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *title = new PlainLabel(tr("What recipients see"));
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    column->addWidget(title);
    column->addWidget(m_bubble, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_status);
    m_button->setObjectName(u"cardShowPicture"_s);
    m_button->setAutoDefault(false);
    m_button->setAccessibleDescription(
        tr("Loads the picture from its address, whose server learns of it."));
    m_status->setObjectName(u"cardPictureStatus"_s);
    m_status->setWordWrap(true);
    m_status->setAlignment(Qt::AlignCenter);
    m_status->hide();
    connect(m_button, &QPushButton::clicked, this, &CardPreview::loadPicture);
    updateButton();
}

void CardPreview::showCard(const QString &phone, const QString &line, const QString &name,
                           const QString &image)
{
    m_bubble->setCard(phone, line, name);
    if (m_phone == phone && m_address == image)
        return;
    // Another line or address: a picture which nobody asked for must not appear.
    m_phone = phone;
    m_address = image;
    ++m_question;
    m_loading = false;
    m_bubble->setPicture({});
    showStatus({});
    updateButton();
}

void CardPreview::loadPicture()
{
    const QUrl address(m_address.trimmed(), QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty()) {
        showStatus(sentenceOf(PictureError::NotAllowed));
        return;
    }
    const int question = ++m_question;
    m_loading = true;
    showStatus(tr("Loading the picture…"));
    updateButton();
    const auto end = [this, question](const Result<QImage, PictureError> &loaded) {
        if (question != m_question)
            return;
        m_loading = false;
        if (loaded.ok())
            m_bubble->setPicture(*loaded);
        showStatus(loaded.ok() ? QString() : sentenceOf(loaded.error()));
        updateButton();
    };
    m_pictures.load(address).then(this, end).onCanceled(
        this, [end] { end(fail(PictureError::Unreachable)); });
}

void CardPreview::showStatus(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void CardPreview::updateButton()
{
    m_button->setVisible(!m_address.trimmed().isEmpty() && !m_bubble->hasPicture());
    m_button->setEnabled(!m_loading);
}

} // namespace patchbook
