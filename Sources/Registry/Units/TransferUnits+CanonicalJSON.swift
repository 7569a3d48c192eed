package import Quantities

extension TransferUnits: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        json.raw("{\"from\":")
        json.put(from)
        json.raw(",\"to\":")
        json.put(to)
        json.raw(",\"units\":")
        units.write(to: &json)
        json.raw("}")
    }
}

extension UnitsTransferred: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        json.raw("{\"from\":")
        json.put(from)
        json.raw(",\"movement\":")
        movement.write(to: &json)
        json.raw(",\"quantity\":")
        json.put(quantity)
        json.raw(",\"to\":")
        json.put(to)
        json.raw("}")
    }
}

extension UnitSelection: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        switch self {
        case .quantity(let quantity, let batch):
            json.raw("{\"quantity\":{\"_0\":")
            json.put(quantity)
            if let batch {
                json.raw(",\"of\":")
                json.put(batch)
            }
        case .serials(let prefix, let range):
            json.raw("{\"serials\":{\"_0\":")
            json.put(plain: prefix.rawValue)
            json.raw(",\"_1\":{\"first\":")
            json.put(range.first)
            json.raw(",\"last\":")
            json.put(range.last)
            json.raw("}")
        }
        json.raw("}}")
    }
}
