import Quantities

extension MemberRow {
    /// The member of the row; nil when the row has a problem.
    mutating func member() -> Member? {
        let site = site()
        let name = optional(.name)
        let address = optional(.address)
        let prefecture = prefecture()
        let location = location()
        let panels = panels()
        let conditioner = conditioner()
        let meter = meter()
        let operationStart = day(.operationStart)
        let supplyPoint = optional(.supplyPoint)
        let declarations = declarations()
        let consentDate = day(.consentDate)
        let joiningDate = day(.joiningDate)
        guard problems.isEmpty, let site, let prefecture, let panels, let conditioner, let meter, let operationStart,
            let declarations, let consentDate, let joiningDate
        else { return nil }
        return Member(
            site: site, name: name, address: address, prefecture: prefecture, location: location, panels: panels,
            conditioner: conditioner, meter: meter, operationStart: operationStart, supplyPoint: supplyPoint,
            declarations: declarations, consentDate: consentDate, joiningDate: joiningDate)
    }

    /// What may stand in one row only, as far as the row says it. Source: jcredit §8 items C1, C11, D2, D3.
    mutating func uniqueValues() -> [(MemberColumn, String)] {
        var cells = self
        var values: [(MemberColumn, String)] = []
        if let site = cells.optional(.siteID) { values.append((.siteID, site)) }
        if let serial = cells.optional(.meterSerial) {
            let maker = cells.optional(.meterMaker) ?? ""
            values.append((.meterSerial, EquipmentKey.normalise(maker: maker, serial: serial)))
        }
        if let serial = cells.optional(.conditionerSerial) {
            let maker = cells.optional(.conditionerMaker) ?? ""
            values.append((.conditionerSerial, EquipmentKey.normalise(maker: maker, serial: serial)))
        }
        if let point = cells.optional(.supplyPoint) { values.append((.supplyPoint, EquipmentKey.normalise(point))) }
        return values
    }

    private mutating func location() -> Member.Location? {
        let latitude = degrees(.latitude, within: -90...90)
        let longitude = degrees(.longitude, within: -180...180)
        guard let latitude, let longitude else {
            if (latitude == nil) != (longitude == nil), problems.isEmpty {
                let empty: MemberColumn = latitude == nil ? .latitude : .longitude
                problems.append(.memberEmpty(row: row.number, column: empty.rawValue))
            }
            return nil
        }
        return Member.Location(latitudeE5: latitude, longitudeE5: longitude)
    }

    private mutating func panels() -> Member.Panels? {
        let maker = required(.panelMaker)
        let model = required(.panelModel)
        let serial = optional(.panelSerial)
        let watts = watts(.ratedKilowatts)
        guard let maker, let model, let watts else { return nil }
        return Member.Panels(maker: maker, model: model, serial: serial, ratedWatts: watts)
    }

    private mutating func conditioner() -> Member.Conditioner? {
        let maker = required(.conditionerMaker)
        let model = required(.conditionerModel)
        let serial = required(.conditionerSerial)
        guard let maker, let model, let serial else { return nil }
        return Member.Conditioner(maker: maker, model: model, serial: serial)
    }

    private mutating func meter() -> Member.Meter? {
        let maker = required(.meterMaker)
        let serial = required(.meterSerial)
        let meterClass = meterClass()
        let validUntil = day(.meterValidUntil)
        let accuracyClass = optional(.accuracyClass)
        let note = optional(.meterNote)
        guard let maker, let serial, let meterClass, let validUntil else { return nil }
        return Member.Meter(
            maker: maker, serial: serial, class: meterClass, validUntil: validUntil, accuracyClass: accuracyClass,
            note: note)
    }

    private mutating func declarations() -> Member.Declarations? {
        let contract = flag(.gridContract)
        let photo = flag(.installationPhoto)
        let scheme = flag(.similarScheme)
        let subsidy = optional(.subsidy)
        let constituent = flag(.constituent, usual: false)
        guard let contract, let photo, let scheme, let constituent else { return nil }
        return Member.Declarations(
            hasGridContract: contract, hasInstallationPhoto: photo, isInSimilarScheme: scheme, subsidy: subsidy,
            isConstituent: constituent)
    }
}
