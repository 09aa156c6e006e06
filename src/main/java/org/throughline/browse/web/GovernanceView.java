package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.GovernanceSnapshot;
import org.throughline.platform.time.Dates;

/**
 * Governance arrangements for the page.
 *
 * @param snapshot the arrangements on the day
 * @param asAt the date
 * @param since the date from which changes are listed
 */
public record GovernanceView(GovernanceSnapshot snapshot, LocalDate asAt, LocalDate since) {

	/** Returns the organisations by role, statutory roles first. */
	public List<AgenciesInRole> roles() {
		Map<AgencyRoleKind, List<GovernanceSnapshot.AgencyInRole>> byRole = new EnumMap<>(AgencyRoleKind.class);
		this.snapshot.agencies()
			.forEach((agency) -> byRole.computeIfAbsent(agency.role(), (role) -> new ArrayList<>()).add(agency));
		return byRole.entrySet().stream().map((role) -> new AgenciesInRole(role.getKey(), role.getValue())).toList();
	}

	/** Returns the dates of an appointment as text. */
	public String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null) {
			return Dates.inWords(from) + " to " + Dates.inWords(to);
		}
		if (from != null) {
			return "from " + Dates.inWords(from);
		}
		return (to != null) ? "to " + Dates.inWords(to) : "";
	}

	/**
	 * The organisations of one role.
	 *
	 * @param agencies the organisations, under their names on the date
	 */
	record AgenciesInRole(AgencyRoleKind role, List<GovernanceSnapshot.AgencyInRole> agencies) {

	}

}
