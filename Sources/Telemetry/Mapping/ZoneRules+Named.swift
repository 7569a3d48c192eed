import Foundation
package import Quantities

extension ZoneRules {
    /// Reads `Z`, `+09:00`, `-0800`, or a name of the IANA time zone database such as `Australia/Sydney`.
    ///
    /// The name is looked up once, here, and its changes from 1970 to 2100 become a table; no reading ever asks the
    /// system about time.
    /// - Throws: ``Rejection`` `telemetry.zone.unknown`.
    package init(_ text: String) throws(Rejection) {
        let fixed = Array(text.utf8).withUnsafeBufferPointer { bytes -> Int32? in
            var cursor = 0
            guard let offset = StampFormat.offset(bytes, &cursor), cursor == bytes.count else { return nil }
            return offset
        }
        if let fixed {
            self.init(name: text, offset: fixed)
            return
        }
        // Abbreviations such as EST mean different zones to different people: only Area/City and UTC.
        guard text.utf8.count <= 64, text == "UTC" || text.contains("/"), let zone = TimeZone(identifier: text) else {
            throw Rejection(
                "telemetry.zone.unknown", expected: "+09:00, or a name such as Asia/Tokyo",
                found: String(text.prefix(80)), ja: "時間帯が分かりません", en: "There is no such time zone")
        }
        let start = Date(timeIntervalSince1970: 0)
        let end = Date(timeIntervalSince1970: 4_102_444_800)  // 2100-01-01
        var changes: [(at: Int64, offset: Int32)] = []
        var instant = start
        while let next = zone.nextDaylightSavingTimeTransition(after: instant), next > instant, next < end {
            changes.append((Int64(next.timeIntervalSince1970.rounded()), Int32(zone.secondsFromGMT(for: next))))
            instant = next
        }
        self.init(name: text, offset: Int32(zone.secondsFromGMT(for: start)), changes: changes)
    }
}
