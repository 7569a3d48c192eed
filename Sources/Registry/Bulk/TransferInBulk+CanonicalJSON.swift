package import Quantities

extension TransferInBulk: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        json.raw("{\"from\":")
        json.put(from)
        json.raw(",\"rows\":")
        json.put(rows) { row, json in
            json.raw("{\"to\":")
            json.put(row.to)
            json.raw(",\"units\":")
            row.units.write(to: &json)
            json.raw("}")
        }
        json.raw("}")
    }
}

extension UnitsTransferredInBulk: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        func put(_ parts: [UnitPart]) { json.put(parts) { $0.write(to: &$1) } }
        json.raw("{\"ended\":")
        put(ended)
        json.raw(",\"from\":")
        json.put(from)
        json.raw(",\"kept\":")
        put(kept)
        json.raw(",\"quantity\":")
        json.put(quantity)
        json.raw(",\"shares\":")
        json.put(shares) { share, json in
            json.raw("{\"to\":")
            json.put(share.to)
            json.raw(",\"units\":")
            json.put(share.units) { $0.write(to: &$1) }
            json.raw("}")
        }
        json.raw("}")
    }
}
