package org.throughline.browse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;

/**
 * The search entries that a reader may find in addition to public ones.
 *
 * @param managed partnerships that the reader manages
 * @param drafts partnerships whose drafts the reader reads
 * @param agencies grants for partner agencies
 * @param own partnerships in which the reader has any of these grants
 */
record SearchReader(List<UUID> managed, List<UUID> drafts, List<Grant> agencies, List<UUID> own) {

	/** Somebody who is not signed in. */
	static final SearchReader EVERYONE = new SearchReader(List.of(), List.of(), List.of(), List.of());

	/** The condition on entries that not everyone may read. */
	static final String HIDDEN = """
			visibility in ('PARTNER', 'INTERNAL') and (partnership_id = any(:managed)
			  or visibility = 'PARTNER' and (partnership_id = any(:drafts) or exists (
			    select from unnest(:agencyPartnerships::uuid[], :agencies::uuid[]) agency (partnership, organisation)
			    where agency.partnership = partnership_id and agency.organisation = any(readers))))""";

	static SearchReader of(List<Grant> grants) {
		return new SearchReader(partnerships(grants, (role) -> role == Role.BUSINESS_MANAGER),
				partnerships(grants, Role::readsDrafts),
				grants.stream()
					.filter((grant) -> grant.role() == Role.PARTNER_AGENCY && grant.partnershipId() != null
							&& grant.organisationId() != null)
					.toList(),
				partnerships(grants, (role) -> true));
	}

	/** Returns whether the reader finds only what everyone finds. */
	boolean everyone() {
		return this.managed.isEmpty() && this.drafts.isEmpty() && this.agencies.isEmpty();
	}

	/**
	 * Returns the condition that leaves out partnerships that are not searched with
	 * others, but for those where the reader takes part.
	 */
	String listed() {
		String listed = "partnership_id <> all (array(select id from partnership_label where not listed))";
		return everyone() ? " and " + listed : " and (partnership_id = any(:own) or " + listed + ")";
	}

	Map<String, Object> parameters() {
		return Map.of("own", this.own.toArray(UUID[]::new), "managed", this.managed.toArray(UUID[]::new), "drafts",
				this.drafts.toArray(UUID[]::new), "agencyPartnerships", column(Grant::partnershipId), "agencies",
				column(Grant::organisationId));
	}

	private UUID[] column(Function<Grant, @Nullable UUID> column) {
		return this.agencies.stream().map(column).toArray(UUID[]::new);
	}

	private static List<UUID> partnerships(List<Grant> grants, Predicate<Role> reads) {
		return grants.stream()
			.filter((grant) -> reads.test(grant.role()))
			.map(Grant::partnershipId)
			.filter((partnership) -> partnership != null)
			.toList();
	}

}
