package import Quantities

/// Where the parts of a record stand in its bytes, in the one layout that ``RecordEnvelope`` writes:
///
/// ```
/// {"actor":{"organisation":…,"person":…,"role":…},"body":…,"command":…,"effectiveAt":…,"kind":…,"recordedAt":…}
/// ```
///
/// Identifiers, kinds and instants hold no character that JSON escapes, so their bytes are their text. The body is
/// passed over; it is read as JSON when somebody asks for it. Nothing is allocated.
package struct RecordLayout {
    let organisation: Range<Int>
    let person: Range<Int>
    let role: Role
    let body: Range<Int>
    let command: Range<Int>
    package let effectiveAt: Instant
    package let kind: Range<Int>
    package let recordedAt: Instant

    /// Nil for any other bytes.
    package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var reader = RecordReader(bytes)
        guard reader.skip(#"{"actor":{"organisation":"#), let organisation = reader.text(),
            OrganisationID.isWellFormed(reader.part(organisation)),
            reader.skip(#","person":"#), let person = reader.text(), PersonID.isWellFormed(reader.part(person)),
            reader.skip(#","role":"#), let role = reader.role(), reader.skip(#"},"body":"#),
            let body = reader.value(),
            reader.skip(#","command":"#), let command = reader.text(),
            reader.skip(#","effectiveAt":"#), let effectiveAt = reader.instant(),
            reader.skip(#","kind":"#), let kind = reader.text(),
            reader.skip(#","recordedAt":"#), let recordedAt = reader.instant(), reader.skip("}"), reader.isAtEnd
        else { return nil }
        self.organisation = organisation
        self.person = person
        self.role = role
        self.body = body
        self.command = command
        self.effectiveAt = effectiveAt
        self.kind = kind
        self.recordedAt = recordedAt
    }
}
