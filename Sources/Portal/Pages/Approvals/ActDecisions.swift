import Gateways
import Quantities
import UseCases

/// What a second person decides, and what the first takes back. Approving needs a person who has just confirmed who they are.
enum ActDecisions {
    static let routes = [
        Route(.post, "/acts/{act}/approve", .command(ApproveAct.self)) { visit in
            let act: PendingActID = try visit.identifier("act")
            guard visit.session?.isFresh == true else {
                return Redirect.to("/account/confirm?next=\(PercentText.encoded("\(ActsPage.path)/\(act)"))")
            }
            let answer = try visit.act(ApproveAct(act), id: "approve-\(act)-\(visit.session?.actor.person.text ?? "")")
            if let certificate = answer.certificate { return Redirect.to("/certificates/\(certificate)") }
            return Redirect.to("\(ActsPage.path)/\(act)")
        },
        Route(.post, "/acts/{act}/decline", .command(DeclineAct.self)) { visit in
            let act: PendingActID = try visit.identifier("act")
            _ = try visit.act(DeclineAct(act, reason: try visit.form()["reason"] ?? ""))
            return Redirect.to("\(ActsPage.path)/\(act)")
        },
        Route(.post, "/acts/{act}/withdraw", .command(WithdrawAct.self)) { visit in
            let act: PendingActID = try visit.identifier("act")
            _ = try visit.act(WithdrawAct(act))
            return Redirect.to("\(ActsPage.path)/\(act)")
        },
    ]
}
