package import Quantities

/// From now on the person shows a second factor (二要素認証の登録).
package struct SecondFactorEnrolled: EventBody {
    package static let kind = "access.secondFactorEnrolled"
    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }
}

/// The person shows a password alone again (二要素認証の解除).
package struct SecondFactorRemoved: EventBody {
    package static let kind = "access.secondFactorRemoved"
    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }
}

/// The person was given new recovery codes; the old ones are void (リカバリーコードの再発行).
package struct RecoveryCodesMade: EventBody {
    package static let kind = "access.recoveryCodesMade"
    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }
}
