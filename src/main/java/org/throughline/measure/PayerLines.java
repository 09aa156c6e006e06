package org.throughline.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is the same payer over the years: an organisation and the one that took over from
 * it (the integrated care board after the clinical commissioning group). Where several
 * took over from one, none of them is its line.
 */
public final class PayerLines {

	private final Map<UUID, UUID> next = new HashMap<>();

	private final Set<UUID> otherwhere = new HashSet<>();

	PayerLines(List<Step> successions) {
		Set<UUID> several = new HashSet<>();
		for (Step step : successions) {
			if (!step.sameFootprint()) {
				this.otherwhere.add(step.predecessor());
			}
			if (this.next.put(step.predecessor(), step.successor()) != null) {
				several.add(step.predecessor());
			}
		}
		several.forEach(this.next::remove);
	}

	/**
	 * One organisation taking over from another.
	 *
	 * @param sameFootprint whether it works for the same area
	 */
	record Step(UUID predecessor, UUID successor, boolean sameFootprint) {

	}

	/** The line a payer belongs to. */
	String payer(ContributionDetails contribution) {
		return line(contribution.payerId(), contribution.payerName());
	}

	/** The line a recipient belongs to; empty for the partnership itself. */
	String recipient(ContributionDetails contribution) {
		return contribution.own() ? "" : line(contribution.recipientId(), contribution.recipientName());
	}

	/**
	 * Whether what was paid before can be compared: not where who took over works for
	 * another area (the board of three counties after the group of one).
	 */
	boolean comparable(ContributionDetails before, ContributionDetails now) {
		UUID at = before.payerId();
		Set<UUID> seen = new HashSet<>();
		while (at != null && !at.equals(now.payerId()) && seen.add(at)) {
			if (this.otherwhere.contains(at)) {
				return false;
			}
			at = this.next.get(at);
		}
		return true;
	}

	private String line(@Nullable UUID organisation, @Nullable String name) {
		if (organisation == null) {
			return "named " + String.valueOf(name).strip().toLowerCase(Locale.UK);
		}
		UUID last = organisation;
		Set<UUID> seen = new HashSet<>();
		while (seen.add(last)) {
			last = this.next.getOrDefault(last, last);
		}
		return last.toString();
	}

}
