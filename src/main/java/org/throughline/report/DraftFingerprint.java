package org.throughline.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The checksums of all parts of a draft, as it would be published now.
 *
 * @param sha256 one checksum of them all
 * @param parts the parts in the order in which they are printed
 */
public record DraftFingerprint(String sha256, List<PartHash> parts) {

	/** Returns the names of the parts that changed, are new or are gone since. */
	public List<String> changesSince(Collection<PartHash> earlier) {
		var before = byPart(earlier);
		var now = byPart(this.parts);
		var changes = new ArrayList<String>();
		for (var part : this.parts) {
			var old = before.get(part.part());
			if (old == null) {
				changes.add(part.name() + " (new)");
			}
			else if (!old.sha256().equals(part.sha256()) && !PartHash.ORDER.equals(part.part())) {
				changes.add(part.name());
			}
		}
		earlier.stream()
			.filter((part) -> !now.containsKey(part.part()))
			.map((part) -> part.name() + " (removed)")
			.sorted()
			.forEach(changes::add);
		if (changes.isEmpty() && !Objects.equals(before.get(PartHash.ORDER), now.get(PartHash.ORDER))) {
			changes.add(this.parts.get(this.parts.size() - 1).name());
		}
		return changes;
	}

	private static Map<String, PartHash> byPart(Collection<PartHash> parts) {
		return parts.stream().collect(Collectors.toMap(PartHash::part, Function.identity()));
	}

}
