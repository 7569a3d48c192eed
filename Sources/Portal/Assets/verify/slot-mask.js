const grids = [24, 48, 96, 288];

/** A set of slots of one day (コマの集合), from hexadecimal, slot 0 the highest bit; null for any other text. */
export function slotMask(text) {
    const slots = text.length * 4;
    if (!grids.includes(slots) || !/^[0-9a-f]+$/.test(text)) return null;
    const bits = Array.from(text, (digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
    return { text, slots, isExcluded: Array.from(bits, (bit) => bit === "1") };
}

export const isGrid = (slots) => grids.includes(slots);
