import Documents
import Quantities
import UseCases

/// How a task stands: waiting, under way, what it made, or why it was refused.
enum WorkPage {
    static let route = Route.page("/jobs/{job}", .query(ShowWork.self)) { visit in
        let view = try visit.ask(ShowWork(visit.identifier("job")))
        let project = view.item.task.project
        var page = Page(
            visit.word(view.item.task.phrase),
            crumbs: [
                ManagePage.crumb(visit.word), Page.Crumb(project.text, ProjectPath(project).manage),
            ]
        ) { out, word in WorkBody(view: view, visit: visit).write(&out) }
        page.refreshes = view.item.state.isOver ? nil : 2
        return page
    }

    static let cancel = Route(.post, "/jobs/{job}/cancel", .query(ShowWork.self)) { visit in
        let id: WorkID = try visit.identifier("job")
        try CancelWork(id).run(by: visit.reader, on: visit.folder)
        return Redirect.to("/jobs/\(id)")
    }

    /// Does what the preview was made for.
    static let confirm = Route(.post, "/jobs/{job}/confirm", .query(ShowWork.self)) { visit in
        let item = try visit.work.confirm(visit.identifier("job"), by: visit.reader)
        return Redirect.to("/jobs/\(item.id)")
    }
}

extension WorkTask {
    var phrase: PortalPhrase {
        switch self {
        case .previewMembers: .workPreviewMembers
        case .importMembers: .workImportMembers
        case .importReadings: .workImportReadings
        case .previewClosing: .workPreviewClosing
        case .closePeriod: .workClose
        case .produceReport: .workReport
        }
    }
}

extension WorkState {
    var phrase: PortalPhrase {
        switch self {
        case .queued: .workQueued
        case .running: .workRunning
        case .done: .workDone
        case .failed: .workFailed
        case .cancelled: .workCancelled
        }
    }

    var tone: ListingCell.Tone {
        switch self {
        case .queued, .running: .caution
        case .done: .good
        case .failed: .bad
        case .cancelled: .neutral
        }
    }
}
