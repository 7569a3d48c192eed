import Gateways
import UseCases

/// Ends this session, or all of the person's.
enum SignOut {
    static let route = Route(.post, "/sign-out", .signedIn) { visit in
        try visit.desk.signOut(visit.opened)
        return Redirect.to("/", headers: try visit.cookies.headersOfSignOut())
    }

    static let everywhere = Route(.post, "/account/sign-out-everywhere", .signedIn) { visit in
        try visit.desk.signOutEverywhere(visit.opened)
        return Redirect.to("/", headers: try visit.cookies.headersOfSignOut())
    }
}
