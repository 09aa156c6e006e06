package org.throughline.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.OrganisationSuccession;
import org.throughline.platform.persistence.NamedReference;

/**
 * Matches payers over the years: an organisation and its successor count as one payer
 * (the integrated care board after the clinical commissioning group). An organisation
 * with several successors is matched with none of them.
 */
public final class PayerSuccession {

	private final Map<UUID, UUID> next = new HashMap<>();

	private final Set<UUID> otherArea = new HashSet<>();

	PayerSuccession(List<OrganisationSuccession> successions) {
		Set<UUID> several = new HashSet<>();
		for (var step : successions) {
			if (!step.sameFootprint()) {
				this.otherArea.add(step.predecessorId());
			}
			if (this.next.put(step.predecessorId(), step.successorId()) != null) {
				several.add(step.predecessorId());
			}
		}
		several.forEach(this.next::remove);
	}

	/** Returns the key of the payer, the same for an organisation and its successors. */
	String payer(ContributionDetails contribution) {
		return key(contribution.payerOrganisation(), contribution.content().payerName());
	}

	/** Returns the key of the recipient; empty for the partnership itself. */
	String recipient(ContributionDetails contribution) {
		return contribution.own() ? ""
				: key(contribution.recipientOrganisation(), contribution.content().recipientName());
	}

	/**
	 * Whether the previous contribution can be compared. It cannot if the successor works
	 * for another area (the board of three counties after the group of one).
	 */
	boolean comparable(ContributionDetails before, ContributionDetails now) {
		UUID current = id(before);
		Set<UUID> seen = new HashSet<>();
		while (current != null && !current.equals(id(now)) && seen.add(current)) {
			if (this.otherArea.contains(current)) {
				return false;
			}
			current = this.next.get(current);
		}
		return true;
	}

	private static @Nullable UUID id(ContributionDetails contribution) {
		var payer = contribution.payerOrganisation();
		return (payer != null) ? payer.id() : null;
	}

	private String key(@Nullable NamedReference organisation, @Nullable String name) {
		if (organisation == null) {
			return "named " + String.valueOf(name).strip().toLowerCase(Locale.UK);
		}
		UUID last = organisation.id();
		Set<UUID> seen = new HashSet<>();
		while (seen.add(last)) {
			last = this.next.getOrDefault(last, last);
		}
		return last.toString();
	}

}
