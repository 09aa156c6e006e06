package org.throughline.returns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.partnership.AgencyRoleDetails;
import org.throughline.partnership.AgencyRoleService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListPage;
import org.throughline.returns.DataRequestSummary;
import org.throughline.returns.RequestFilter;
import org.throughline.returns.RequestService;
import org.throughline.returns.RequestState;
import org.throughline.returns.ReturnKind;

/**
 * The initial values and the choices of the request form.
 */
@Component
class ReturnsContext {

	private final AgencyRoleService roles;

	private final ObjectProvider<ReportDirectory> reports;

	private final RequestService requests;

	private final EnumChoices enums;

	ReturnsContext(AgencyRoleService roles, ObjectProvider<ReportDirectory> reports, RequestService requests,
			EnumChoices enums) {
		this.enums = enums;
		this.roles = roles;
		this.reports = reports;
		this.requests = requests;
	}

	/** Adds the filters of a list of requests. */
	ListPage filters(ListPage list) {
		return list
			.choice("state", "Status",
					Stream
						.concat(Stream.of(new Choice(RequestFilter.WAITING, "Response needed")),
								this.enums.of(RequestState.class).stream())
						.toList())
			.choice("kind", "Type of return", ReturnKind.class);
	}

	/** Returns the path of the list of requests. */
	static String all(PartnershipSummary partnership) {
		return "/manage/" + partnership.slug() + "/returns";
	}

	/** Returns the breadcrumbs of the list or of a page below it. */
	static List<PageLink> breadcrumbs(PartnershipSummary partnership, @Nullable String below) {
		return (below == null) ? partnership.breadcrumbs(new PageLink("Returns", null))
				: partnership.breadcrumbs(new PageLink("Returns", all(partnership)), new PageLink(below, null));
	}

	/**
	 * Returns the initial form: the period of the draft report, else the year after the
	 * last report, and all organisations with a role on its last day.
	 */
	NewRequestForm proposed(UUID partnershipId, String kind, List<NamedReport> reports) {
		var latest = reports.stream().filter(NamedReport::own).findFirst();
		var draft = latest.filter((report) -> !report.published());
		var from = draft.map(NamedReport::startsOn)
			.or(() -> latest.map((report) -> report.endsOn().plusDays(1)))
			.orElse(null);
		var until = draft.map(NamedReport::endsOn)
			.or(() -> latest.map((report) -> report.endsOn().plusYears(1)))
			.orElse(null);
		var today = this.requests.today();
		return new NewRequestForm(kind, "",
				new NewRequestForm.Period(draft.map(NamedReport::periodLabel).orElse(label(from, until)),
						DateParts.of(from), DateParts.of(until)),
				draft.map(NamedReport::slug).orElse(""), DateParts.EMPTY, "",
				String.join("\n", this.requests.latestQuestions(partnershipId)),
				withARole(partnershipId, (until != null && until.isBefore(today)) ? until : today), List.of(),
				List.of());
	}

	/** "2025/26". */
	private static String label(@Nullable LocalDate from, @Nullable LocalDate until) {
		return (from == null || until == null) ? "" : "%d/%02d".formatted(from.getYear(), until.getYear() % 100);
	}

	/** Returns the reports of a partnership, the latest first. */
	List<NamedReport> reports(UUID partnershipId) {
		return this.reports.stream().flatMap((directory) -> directory.reportsOf(partnershipId).stream()).toList();
	}

	/** Returns the report that a request names. */
	static Optional<NamedReport> linked(List<NamedReport> reports, DataRequestSummary request) {
		return reports.stream().filter((report) -> report.slug().equals(request.links().reportSlug())).findFirst();
	}

	/**
	 * Returns the report that a request names, else the partnership's own of its period.
	 */
	static Optional<NamedReport> report(List<NamedReport> reports, DataRequestSummary request) {
		return linked(reports, request).or(() -> reports.stream()
			.filter((report) -> report.own() && report.periodLabel().equals(request.content().periodLabel()))
			.findFirst());
	}

	private List<String> withARole(UUID partnershipId, LocalDate day) {
		return this.roles.rolesIn(partnershipId)
			.stream()
			.filter((role) -> role.inForceOn(day))
			.map(AgencyRoleDetails::organisationSlug)
			.distinct()
			.toList();
	}

	List<Choice> subjects(UUID partnershipId) {
		return this.requests.subjects(partnershipId)
			.stream()
			.map((subject) -> new Choice(subject.slug(), subject.title()))
			.toList();
	}

	/** Returns the draft reports; returns cannot change a published one. */
	static List<Choice> drafts(List<NamedReport> reports) {
		return reports.stream()
			.filter((report) -> !report.published())
			.map((report) -> new Choice(report.slug(), report.words()))
			.toList();
	}

}
