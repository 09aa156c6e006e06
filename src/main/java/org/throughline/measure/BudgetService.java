package org.throughline.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.persistence.Records;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;
import org.throughline.statute.ReportingPeriod;

/**
 * Manages budgets, for business managers: the money that each report states for a period.
 */
@Service
@Transactional(readOnly = true)
public class BudgetService {

	private static final Set<String> RESERVED = Set.of("new", "history", "import", "export", "template");

	private final BudgetRepository budgets;

	private final ContributionRepository contributions;

	private final MoneyQueries queries;

	private final ReportDirectory reports;

	private final CurrentUser user;

	BudgetService(BudgetRepository budgets, ContributionRepository contributions, MoneyQueries queries,
			ReportDirectory reports, CurrentUser user) {
		this.budgets = budgets;
		this.contributions = contributions;
		this.queries = queries;
		this.reports = reports;
		this.user = user;
	}

	/** Returns all budgets of the partnership, the latest period first. */
	public List<BudgetDetails> list(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.queries.all(partnershipId);
	}

	/** Returns all budgets without their lines, the latest period first. */
	public List<BudgetSummary> summaries(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.budgets.findAll(partnershipId).stream().map(Budget::summary).toList();
	}

	public BudgetDetails find(UUID partnershipId, String slug) {
		return this.queries.details(require(partnershipId, slug));
	}

	/** Returns a budget without its lines. */
	public BudgetSummary summary(UUID partnershipId, String slug) {
		return require(partnershipId, slug).summary();
	}

	Budget require(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.budgets.findByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/** Returns the budget with this slug; nobody else can add lines to it. */
	Budget lock(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.budgets.findAndLockByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns a budget with totals, compared with the previous one in reports of the same
	 * body.
	 */
	public BudgetTable table(UUID partnershipId, String slug) {
		var all = list(partnershipId);
		var budget = Records.one(all, (one) -> one.slug().equals(slug));
		var before = before(budget, all, this.reports.reportsOf(partnershipId));
		return BudgetTable.of(budget, before.orElse(null), this.queries.payerLines());
	}

	private static Optional<BudgetDetails> before(BudgetDetails budget, List<BudgetDetails> all,
			List<NamedReport> reports) {
		var body = body(budget, reports);
		return all.stream()
			.filter((other) -> other.period().startsOn().isBefore(budget.period().startsOn())
					&& body.equals(body(other, reports)))
			.findFirst();
	}

	/** Returns the body whose report states the budget; empty for the partnership. */
	private static String body(BudgetDetails budget, List<NamedReport> reports) {
		return reports.stream()
			.filter((report) -> report.slug().equals(budget.reportSlug()) && !report.own())
			.map(NamedReport::body)
			.findFirst()
			.orElse("");
	}

	/**
	 * Adds a budget.
	 * @param payersFrom slug of a budget whose payers are copied without amounts, or
	 * {@code null}
	 * @return its slug
	 */
	@Transactional
	public String add(UUID partnershipId, BudgetEdit edit, @Nullable String payersFrom) {
		this.user.requireManager(partnershipId);
		var report = check(partnershipId, null, edit);
		var from = (payersFrom != null) ? require(partnershipId, payersFrom) : null;
		String slug = freeSlug(partnershipId, edit);
		var added = this.budgets.saveAndFlush(new Budget(partnershipId, slug, edit.content(), report));
		if (from != null) {
			copyPayers(from.id(), added.id());
		}
		return slug;
	}

	/** Updates a budget. Its slug stays. */
	@Transactional
	public void edit(UUID partnershipId, String slug, BudgetEdit edit) {
		var budget = require(partnershipId, slug);
		budget.requireVersion(edit.version());
		budget.update(edit.content(), check(partnershipId, budget.id(), edit));
	}

	/** Removes a budget with its contributions and expenditure. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var budget = require(partnershipId, slug);
		budget.requireVersion(version);
		this.budgets.delete(budget);
	}

	/** Checks the values and returns the report. */
	private @Nullable UUID check(UUID partnershipId, @Nullable UUID id, BudgetEdit edit) {
		var period = edit.content().period();
		if (period.endsOn().isBefore(period.startsOn())) {
			throw new RuleViolation("to", "DateOrder");
		}
		if (!period.endsOn().isBefore(period.startsOn().plusMonths(ReportingPeriod.LONGEST_IN_MONTHS))) {
			throw new RuleViolation("to", "budget.period.tooLong");
		}
		var report = this.reports.known(partnershipId).id("report", edit.report());
		if (this.budgets.existsOther(partnershipId, period.label(), report, id)) {
			throw new RuleViolation("label", "budget.period.taken", period.label());
		}
		return report;
	}

	private String freeSlug(UUID partnershipId, BudgetEdit edit) {
		var taken = this.budgets.findSlugs(partnershipId);
		String report = edit.report();
		String period = Slug.of(edit.content().period().label());
		String wanted = (report != null) ? report : (period.isEmpty() ? "budget" : period);
		if (RESERVED.contains(wanted) || (report != null && taken.contains(report) && !period.isEmpty())) {
			wanted = wanted + "-" + (period.isEmpty() ? "budget" : period);
		}
		return Slug.free(wanted, taken::contains);
	}

	/** Copies payers without amounts. */
	private void copyPayers(UUID from, UUID to) {
		this.contributions.findByBudgetIdInOrderByNumber(List.of(from))
			.stream()
			.filter((payer) -> payer.kind() != ContributionKind.CARRIED_FORWARD)
			.forEach((payer) -> this.contributions.save(payer.copyTo(to)));
		this.contributions.flush();
	}

}
