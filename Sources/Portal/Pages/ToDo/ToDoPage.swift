import Documents
import Quantities
import UseCases

enum ToDoPages {
    static let routes = [ToDoPage.route]
}

/// What waits for whoever has signed in, in the role they act in.
enum ToDoPage {
    static let route = Route.page("/work", .query(ShowToDo.self)) { visit in
        let items = try visit.ask(ShowToDo())
        return Page(visit.word(.todoTitle)) { out, word in
            guard !items.isEmpty else { return out.element("p", ["class": "empty"], text: word(.todoNothing)) }
            out.element("p", ["class": "lead"], text: word(.todoLead, NumberText.whole(items.count)))
            out.element("ul", ["class": "todo"]) { out in
                for item in items { write(item, &out, word) }
            }
        }
    }

    private static func write(_ item: ToDoItem, _ out: inout HTMLWriter, _ word: PortalWording) {
        out.element("li", ["class": "card"]) { out in
            out.element("h2") { out in
                out.element("a", ["href": ToDoPlace.path(of: item)], text: word(item.kind.phrase))
                if let count = item.count {
                    out.text(" ")
                    out.element("span", ["class": "badge neutral"], text: word(.todoCount, NumberText.whole(count)))
                }
            }
            out.element("p") { out in
                out.text(word(item.title) + " ")
                out.element("code", text: item.subject.text)
            }
            out.element("p", ["class": "muted"]) { out in
                if let since = item.since { out.text(word(.todoSince, word.day(since))) }
                if let due = item.due {
                    if item.since != nil { out.text(" · ") }
                    out.text(word(.todoDue, due.at.map { word.instant($0) } ?? word.day(due.day)) + " (\(due.source)) ")
                    if !due.isVerified {
                        out.element("span", ["class": "badge caution"], text: word(.unverified))
                    }
                }
            }
        }
    }
}

extension ToDoItem.Kind {
    var phrase: PortalPhrase {
        switch self {
        case .validateProject: .todoValidate
        case .registerProject: .todoRegister
        case .enrolMembers: .todoEnrol
        case .importReadings: .todoImport
        case .closePeriod: .todoClose
        case .produceReport: .todoReport
        case .closeAgain: .todoCloseAgain
        case .openVerification: .todoOpenVerification
        case .runChecklist: .todoRunChecklist
        case .answerItems: .todoAnswer
        case .correctFindings: .todoCorrect
        case .resolveFindings: .todoResolve
        case .reviewVerification: .todoReview
        case .signStatement: .todoSign
        case .certify: .todoCertify
        case .issue: .todoIssue
        case .confirmHold: .todoConfirmHold
        case .answerExchange: .todoAnswerExchange
        case .freeHold: .todoFreeHold
        case .explainDifferences: .todoExplainDifferences
        }
    }
}
