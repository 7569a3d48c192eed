package import Quantities

/// An administrator had a one-time link made for the person (招待・再設定リンクの発行).
package struct LinkIssued: EventBody {
    package static let kind = "access.linkIssued"
    package let person: PersonID
    package let purpose: OneTimeLink.Purpose

    package init(person: PersonID, purpose: OneTimeLink.Purpose) {
        self.person = person
        self.purpose = purpose
    }
}

/// The person chose a password, by a link or knowing the old one (パスワードの設定).
package struct PasswordSet: EventBody {
    package static let kind = "access.passwordSet"
    package let person: PersonID
    package let link: OneTimeLink.Purpose?

    package init(person: PersonID, link: OneTimeLink.Purpose?) {
        self.person = person
        self.link = link
    }
}
