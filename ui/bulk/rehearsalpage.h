// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/rehearsal.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QProgressBar;
class QTreeView;

namespace patchbook {

class FormBanner;
class PlainLabel;
class RehearsalTree;
class RequestPreview;

/**
 * The last step before a bulk run: what would become of each contact, the exact requests, and the
 * time they take. What is shown is what the run is bound to.
 */
class RehearsalPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RehearsalPage(QWidget *parent = nullptr);

    /** Shows a rehearsal, begun or not, until clear(). `service` is its service's name. */
    void setRehearsal(Rehearsal &rehearsal, const QString &service, const QStringList &unmatched);
    void clear();
    /** The user takes the risk of pages as looks. */
    bool isFaster() const;

Q_SIGNALS:
    /** The rehearsal is finished, or other contacts will be sent. */
    void countsChanged();

private:
    void buildTree();
    void buildChoices();
    void showProgress(int done, int total);
    void showResult();
    void showSummary();
    void showEstimate();
    void showRequest();
    void copy();

    Rehearsal *m_rehearsal = nullptr;
    QString m_service;
    QStringList m_unmatched;
    bool m_isShown = false; // the groups are those of the rehearsal as it is now

    PlainLabel *m_progressWords;
    QProgressBar *m_progress;
    FormBanner *m_nothing;
    RehearsalTree *m_model;
    QTreeView *m_tree;
    QCheckBox *m_takesLately;
    QCheckBox *m_faster;
    PlainLabel *m_fasterRisk;
    PlainLabel *m_time;
    PlainLabel *m_dayLimit;
    PlainLabel *m_requestTitle;
    RequestPreview *m_request;
};

} // namespace patchbook
