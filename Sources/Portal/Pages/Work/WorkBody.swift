import Documents
import ProjectCycle
import Quantities
import UseCases

struct WorkBody {
    let view: WorkView
    let visit: Visit

    private var word: PortalWording { visit.word }
    private var item: WorkItem { view.item }
    private var path: ProjectPath { ProjectPath(item.task.project) }

    func write(_ out: inout HTMLWriter) {
        let live: [(StaticString, String)] = item.state.isOver ? [] : [("data-live", "/jobs/\(item.id)")]
        out.element("div", live + [("class", "work"), ("aria-live", "polite")]) { out in
            out.element("p") { out in
                out.element("span", ["class": "badge \(item.state.tone.rawValue)"], text: word(item.state.phrase))
                if let name = item.task.fileName { out.text(" \(name)") }
            }
            switch item.state {
            case .queued: waiting(&out)
            case .running: running(&out)
            case .done(let outcome): done(outcome, &out)
            case .failed(let rejection, let problems): failed(rejection, problems, &out)
            case .cancelled: out.element("p", text: word(.workCancelledText))
            }
            Facts([
                (.workBy, item.actor.person.text), (.workSubmitted, word.instant(item.submittedAt)),
                (.workFinished, item.finishedAt.map { word.instant($0) } ?? ""),
            ]).write(&out, word)
            out.element("p") { out in
                out.element("a", ["href": path.manage], text: word(.workBack))
            }
        }
    }

    private func waiting(_ out: inout HTMLWriter) {
        out.element("p", text: word(.workAhead, NumberText.whole(view.ahead)))
        cancelForm(&out)
    }

    private func running(_ out: inout HTMLWriter) {
        if let percent = view.progress?.percent {
            out.element("label") { out in
                out.element("span", text: word(.workPercent, "\(percent)"))
                out.element("progress", ["max": "100", "value": "\(percent)"], text: "\(percent) %")
            }
        } else {
            out.element("label") { out in
                out.element("span", text: word(.workUnderWay))
                out.element("progress", ["max": "100"], text: "")
            }
        }
        cancelForm(&out)
    }

    private func cancelForm(_ out: inout HTMLWriter) {
        guard !view.isBeingCancelled else { return out.element("p", text: word(.workStopping)) }
        form("cancel", .workCancel, isQuiet: true, &out)
    }

    private func form(_ act: String, _ phrase: PortalPhrase, isQuiet: Bool = false, _ out: inout HTMLWriter) {
        out.element("form", ["method": "post", "action": "/jobs/\(item.id)/\(act)"]) { out in
            FormToken.write(visit.session, &out)
            out.element("button", isQuiet ? [("class", "quiet")] : []) { $0.text(word(phrase)) }
        }
    }

    private func done(_ outcome: WorkOutcome, _ out: inout HTMLWriter) {
        switch outcome {
        case .membersPreviewed(let count):
            out.element("p", ["class": "lead"], text: word(.membersPreviewed, NumberText.whole(count)))
            form("confirm", .membersConfirm, &out)
            if let problems = view.problems { ProblemTable(problems: problems, word: word).excerpt(&out) }
        case .membersEnrolled(let count, let wasKnown):
            out.element(
                "p", ["class": "lead"],
                text: word(wasKnown ? .membersWereKnown : .membersEnrolled, NumberText.whole(count)))
            out.element("p") { out in
                out.element("a", ["class": "button", "href": path.members], text: word(.membersTitle))
            }
        case .readingsTaken(let taken): readings(taken, &out)
        case .closingPreviewed(let preview): closing(preview, &out)
        case .periodClosed(let lines, let sums, let record):
            out.element("p", ["class": "lead"], text: word(.periodClosed, NumberText.whole(lines)))
            EnergySums.write(sums, &out, word)
            Facts([(.originRecord, "\(record)")]).write(&out, word)
            periodLink(&out)
        case .reportProduced(let version, let total, let record):
            out.element("p", ["class": "lead"], text: word(.reportProduced, "\(version)", word.tonnes(total)))
            Facts([(.originRecord, "\(record)")]).write(&out, word)
            periodLink(&out)
        }
    }

    private func periodLink(_ out: inout HTMLWriter) {
        guard let period = item.task.monitoringPeriod else { return }
        out.element("p") { out in
            out.element("a", ["class": "button", "href": path.period(period)], text: word(.periodOpen))
        }
    }

    private func readings(_ taken: WorkOutcome.ReadingsTaken, _ out: inout HTMLWriter) {
        if taken.wasKnown {
            out.element("p", ["class": "lead"], text: word(.readingsWereKnown))
        } else {
            out.element("p", ["class": "lead"], text: word(.readingsTaken, NumberText.whole(taken.siteDays)))
        }
        Facts([
            (.delivery, taken.delivery?.text ?? ""), (.originRecord, taken.record.map { "\($0)" } ?? ""),
            (.readingsCount, NumberText.whole(taken.readings)), (.siteDays, NumberText.whole(taken.siteDays)),
            (.daysUnchanged, NumberText.whole(taken.unchanged)), (.daysCorrected, NumberText.whole(taken.corrected)),
            (.rowsLeftOut, NumberText.whole(taken.rowsLeftOut)),
            (.slotsFlagged, NumberText.whole(taken.flags.values.reduce(0, +))),
        ]).write(&out, word)
        if taken.rowsLeftOut > 0, let problems = view.problems {
            ProblemTable(problems: problems, word: word).write(taken.rowsLeftOut, file: problemFile, &out)
        }
        out.element("p") { out in
            out.element("a", ["class": "button", "href": path.quality], text: word(.qualityTitle))
        }
    }

    private func closing(_ preview: ClosingPreview, _ out: inout HTMLWriter) {
        out.element("p", ["class": "lead"], text: word(.closingPreviewed))
        EnergySums.write(preview.sums, &out, word)
        Facts([
            (.projectMembers, NumberText.whole(preview.members)), (.siteDays, NumberText.whole(preview.siteDays)),
            (.slotsExpected, NumberText.whole(preview.expectedSlots)),
            (.slotsReceived, NumberText.whole(preview.receivedSlots)),
            (.slotsLeftOut, NumberText.whole(preview.excludedSlots)),
            (.energyLeftOut, "\(NumberText.kilowattHours(preview.excludedGeneration)) kWh"),
            (.daysClaimed, NumberText.whole(preview.alreadyClaimed)),
        ]).write(&out, word)
        guard preview.alreadyClaimed == 0 else {
            return out.element("div", ["class": "notice bad"]) { out in
                out.element("p", ["class": "notice-title"], text: word(.closingClaimed))
            }
        }
        out.element("div", ["class": "notice caution"]) { out in
            out.element("p", text: word(.closingWarning))
        }
        form("confirm", .closeConfirm, &out)
    }

    private var problemFile: String { "/jobs/\(item.id)/problems.csv" }

    private func failed(_ rejection: Rejection, _ problems: Int, _ out: inout HTMLWriter) {
        RefusalNotice.write(rejection, &out, word)
        guard let kept = view.problems, problems > 0 else { return }
        ProblemTable(problems: kept, word: word).write(problems, file: problemFile, &out)
    }
}

/// Sums of fiscal years as a small table.
enum EnergySums {
    static func write(_ sums: [FiscalYearSum], _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("table") { out in
            out.element("thead") { out in
                out.element("tr") { out in
                    out.element("th", ["scope": "col"], text: word(.fiscalYearLabel))
                    for phrase in [PortalPhrase.generationLabel, .soldLabel, .selfUseLabel] {
                        out.element("th", ["scope": "col", "class": "number"], text: "\(word(phrase)) (kWh)")
                    }
                }
            }
            out.element("tbody") { out in
                for sum in sums {
                    out.element("tr") { out in
                        out.element("th", ["scope": "row"], text: word.documents.fiscalYear(sum.fiscalYear))
                        for energy in [sum.generation, sum.sold, sum.selfConsumption] {
                            out.element("td", ["class": "number"], text: NumberText.kilowattHours(energy))
                        }
                    }
                }
            }
        }
    }
}
