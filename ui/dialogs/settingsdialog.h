// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <optional>

class QComboBox;

namespace patchbook {

class PlainLabel;
class Settings;

/** How Patchbook works for this user: the country of phone numbers and the colours. */
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr);

    void accept() override;

private:
    /** The chosen region; none when what was typed is no region. */
    std::optional<QString> region() const;

    Settings &m_settings;
    QComboBox *m_region;
    PlainLabel *m_regionProblem;
    QComboBox *m_appearance;
};

} // namespace patchbook
