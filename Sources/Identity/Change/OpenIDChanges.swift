package import Quantities

/// The person may sign in through this provider; who they are there is not in the log (外部IDの連携).
package struct OpenIDLinked: EventBody {
    package static let kind = "access.openIDLinked"
    package let person: PersonID
    package let issuer: String

    package init(person: PersonID, issuer: String) {
        self.person = person
        self.issuer = issuer
    }
}

/// The person may no longer sign in through this provider (外部IDの連携解除).
package struct OpenIDUnlinked: EventBody {
    package static let kind = "access.openIDUnlinked"
    package let person: PersonID
    package let issuer: String

    package init(person: PersonID, issuer: String) {
        self.person = person
        self.issuer = issuer
    }
}
