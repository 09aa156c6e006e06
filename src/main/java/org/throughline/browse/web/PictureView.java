package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.GovernancePicture;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;

/**
 * Who works together, and how, as a page shows it.
 *
 * @param picture what was so on the day
 * @param asAt the day
 * @param since the day from which changes are listed
 */
record PictureView(GovernancePicture picture, LocalDate asAt, LocalDate since) {

	/** What the partnership says it is for, ready for the page. */
	public String purposeHtml() {
		return Markdown.toHtml(this.picture.purpose());
	}

	/** The organisations by what they are to the partnership, statutory roles first. */
	public List<AgenciesInRole> roles() {
		Map<AgencyRoleKind, List<GovernancePicture.AgencyInRole>> byRole = new EnumMap<>(AgencyRoleKind.class);
		this.picture.agencies()
			.forEach((agency) -> byRole.computeIfAbsent(agency.role(), (role) -> new ArrayList<>()).add(agency));
		return byRole.entrySet().stream().map((role) -> new AgenciesInRole(role.getKey(), role.getValue())).toList();
	}

	/** The days something held, as far as they are known and bounded. */
	public String held(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null) {
			return Dates.inWords(from) + " to " + Dates.inWords(to);
		}
		if (from != null) {
			return "from " + Dates.inWords(from);
		}
		return (to != null) ? "to " + Dates.inWords(to) : "";
	}

	/**
	 * The organisations that are the same to the partnership.
	 *
	 * @param role what they are
	 * @param agencies under their names on the day
	 */
	record AgenciesInRole(AgencyRoleKind role, List<GovernancePicture.AgencyInRole> agencies) {

	}

}
