package import Quantities

/// The person may sign in, under a name that the log does not say (ログインの追加).
package struct LoginAdded: EventBody {
    package static let kind = "access.loginAdded"
    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }
}

/// The person may no longer sign in, by session or token (ログインの停止).
package struct LoginLocked: EventBody {
    package static let kind = "access.loginLocked"
    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }
}

/// The person may sign in again (停止の解除).
package struct LoginUnlocked: EventBody {
    package static let kind = "access.loginUnlocked"
    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }
}
