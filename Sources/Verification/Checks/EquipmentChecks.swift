import Quantities

/// Section D, panels, inverters and devices: D1, D2, D7, D10.
enum EquipmentChecks {
    /// D1: model and capacity equal the record, and no site generates more than capacity × measured time.
    static func panels(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let members = report.members.members
        let differing = members.offenders(settings) { !$0.panelModel.agrees || !$0.capacityWatts.agrees }
        let unrated = members.offenders(settings) { $0.capacityWatts.recorded <= 0 || $0.panelModel.recorded.isEmpty }
        // Wh × 60 ≤ W × min, without division and without overflow.
        let beyond = members.offenders(settings) { member in
            Int128(member.energy.generation.wattHours) * 60
                > Int128(member.capacityWatts.recorded) * Int128(member.measuredMinutes)
        }
        return .holds(
            differing.isEmpty && unrated.isEmpty && beyond.isEmpty && !members.isEmpty,
            ja: "\(members.count)件、記録と相違 \(differing.ja)、型式または容量なし \(unrated.ja)、容量×時間を超過 \(beyond.ja)",
            en:
                "\(members.count) site(s), unlike the record: \(differing.en), without model or capacity: \(unrated.en), "
                + "above capacity × time: \(beyond.en)")
    }

    /// D2: inverter serials are unique and equal what the devices send. A device that sends none is noted.
    static func inverters(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let devices = report.measurement.devices
        var seen: Set<String> = Set(minimumCapacity: devices.count)
        let unnumbered = devices.offenders(settings, named: \.site) { $0.serial.isEmpty }
        let twice = devices.offenders(settings, named: \.site) {
            !$0.serial.isEmpty && !seen.insert($0.serial).inserted
        }
        let other = devices.offenders(settings, named: \.site) { device in
            guard let reported = device.reportedSerial, !reported.isEmpty else { return false }
            return reported != device.serial
        }
        guard unnumbered.isEmpty, twice.isEmpty, other.isEmpty, !devices.isEmpty else {
            return .fail(
                ja: "PCS \(devices.count)台、製造番号なし \(unnumbered.ja)、重複 \(twice.ja)、機器の報告と相違 \(other.ja)",
                en: "\(devices.count) inverter(s), without serial: \(unnumbered.en), repeated: \(twice.en), "
                    + "unlike the device: \(other.en)")
        }
        let silent = devices.offenders(settings, named: \.site) { ($0.reportedSerial ?? "").isEmpty }
        let ja = "PCS \(devices.count)台の製造番号に重複なし、機器から番号が届かないもの \(silent.ja)"
        let en = "\(devices.count) inverter serial(s), all different; devices that send none: \(silent.en)"
        return silent.isEmpty ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }

    /// D7: no device clock is off by more than the limit, and firmware is listed.
    static func deviceClock(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let devices = report.measurement.devices
        let known = devices.lazy.filter { $0.clockOffsetSeconds != nil }.count
        guard known > 0 else {
            return .notApplicable(
                ja: "計測値に機器時刻が含まれないため、時刻のずれは不明です（\(devices.count)台）",
                en: "Readings carry no device clock, so no offset is known (\(devices.count) device(s))")
        }
        let off = devices.offenders(settings, named: \.site) {
            $0.clockOffsetSeconds.map { Int($0).magnitude > UInt(settings.clockOffsetSeconds) } ?? false
        }
        let largest = devices.lazy.compactMap(\.clockOffsetSeconds).map { Int($0).magnitude }.max() ?? 0
        let unlisted = devices.offenders(settings, named: \.site) { ($0.firmware ?? "").isEmpty }
        let ja =
            "時刻のずれ最大 \(largest)秒（許容 \(settings.clockOffsetSeconds)秒）、超過 \(off.ja)、"
            + "時刻不明 \(devices.count - known)台、ファームウェア未記録 \(unlisted.ja)"
        let en =
            "Largest offset \(largest) s (limit \(settings.clockOffsetSeconds) s), above: \(off.en), "
            + "clock unknown: \(devices.count - known), firmware not listed: \(unlisted.en)"
        guard off.isEmpty else { return .fail(ja: ja, en: en) }
        return unlisted.isEmpty && known == devices.count ? .pass(ja: ja, en: en) : .notice(ja: ja, en: en)
    }

    /// D10: each replacement has both counters, and no register began again without one.
    static func replacements(_ report: ReportUnderVerification, _ settings: ChecklistSettings) -> Verdict {
        let replacements = report.measurement.replacements
        var resets = Offenders(naming: settings)
        for site in report.measurement.unloggedResets { resets.add(site) }
        guard !replacements.isEmpty || !resets.isEmpty else {
            return .notApplicable(
                ja: "期間中に交換された機器も、リセットされた積算値もありません",
                en: "No device was replaced and no register began again in the period")
        }
        let incomplete = replacements.offenders(settings, named: \.site) {
            $0.oldFinal == nil || $0.newFirst == nil || !report.period.period.contains($0.day)
        }
        return .holds(
            incomplete.isEmpty && resets.isEmpty,
            ja: "交換 \(replacements.count)件、引継ぎの記録が不完全 \(incomplete.ja)、記録のないリセット \(resets.ja)",
            en:
                "\(replacements.count) replacement(s), incompletely logged: \(incomplete.en), resets not logged: \(resets.en)"
        )
    }
}
