package org.throughline.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
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

	private final MoneyQueries reading;

	private final MeasureReferences references;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	BudgetService(MoneyQueries reading, MeasureReferences references, CurrentUser user, JdbcClient jdbc) {
		this.reading = reading;
		this.references = references;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** Returns all budgets of the partnership, the latest period first. */
	public List<BudgetDetails> list(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reading.all(partnershipId);
	}

	/** Returns the reports a budget can be in. */
	public List<NamedReport> reports(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.references.reports(partnershipId);
	}

	/** Returns a budget by its slug. */
	public BudgetDetails find(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return this.reading.named(partnershipId, slug).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns a budget with totals, compared with the previous one in reports of the same
	 * body.
	 */
	public BudgetTable table(UUID partnershipId, BudgetDetails budget) {
		var before = before(budget, list(partnershipId), reports(partnershipId));
		return BudgetTable.of(budget, before.orElse(null), this.reading.payerLines());
	}

	private static Optional<BudgetDetails> before(BudgetDetails budget, List<BudgetDetails> all,
			List<NamedReport> reports) {
		var body = body(budget, reports);
		return all.stream()
			.filter((other) -> other.startsOn().isBefore(budget.startsOn()) && body.equals(body(other, reports)))
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
	 * Adds a budget; does nothing if it was added before.
	 * @param payersFrom slug of a budget whose payers are copied without amounts, or
	 * {@code null}
	 * @return its slug
	 */
	@Transactional
	public String add(UUID partnershipId, UUID id, BudgetEdit budget, @Nullable String payersFrom) {
		this.user.requireManager(partnershipId);
		if (this.references.known("budget", id)) {
			return slugOf(id);
		}
		check(partnershipId, id, budget);
		var from = (payersFrom != null) ? find(partnershipId, payersFrom) : null;
		String slug = freeSlug(partnershipId, budget);
		this.jdbc
			.sql("""
					insert into budget (id, partnership_id, slug, report_slug, period_label, starts_on, ends_on, declared_income,
					  income_as_written, declared_expenditure, expenditure_as_written, note, version)
					values (:id, :partnership, :slug, :report, :label, :from, :to, :income, :incomeWords, :expenditure,
					  :expenditureWords, :note, 0)""")
			.params(values(budget))
			.param("id", id)
			.param("partnership", partnershipId)
			.param("slug", slug)
			.update();
		if (from != null) {
			copyPayers(from, id);
		}
		return slug;
	}

	/** Updates a budget. Its slug stays. */
	@Transactional
	public void edit(UUID partnershipId, String slug, BudgetEdit budget) {
		var id = find(partnershipId, slug).id();
		check(partnershipId, id, budget);
		this.references.changed(this.jdbc.sql("""
				update budget set report_slug = :report, period_label = :label, starts_on = :from, ends_on = :to,
				  declared_income = :income, income_as_written = :incomeWords, declared_expenditure = :expenditure,
				  expenditure_as_written = :expenditureWords, note = :note, version = version + 1
				where id = :id and version = :version""")
			.params(values(budget))
			.param("id", id)
			.param("version", budget.version())
			.update(), "budget", id);
	}

	/** Removes a budget with its contributions and expenditure. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int version) {
		var id = find(partnershipId, slug).id();
		this.references.changed(
				this.jdbc.sql("delete from budget where id = ? and version = ?").params(id, version).update(), "budget",
				id);
	}

	private void check(UUID partnershipId, UUID id, BudgetEdit budget) {
		if (budget.endsOn().isBefore(budget.startsOn())) {
			throw new RuleViolation("to", "date.beforeFirst");
		}
		if (!budget.endsOn().isBefore(budget.startsOn().plusMonths(ReportingPeriod.LONGEST_IN_MONTHS))) {
			throw new RuleViolation("to", "budget.period.tooLong");
		}
		this.references.requireReport(partnershipId, budget.reportSlug());
		boolean taken = this.reading.all(partnershipId)
			.stream()
			.anyMatch((other) -> !other.id().equals(id) && other.periodLabel().equals(budget.periodLabel())
					&& Objects.equals(other.reportSlug(), budget.reportSlug()));
		if (taken) {
			throw new RuleViolation("periodLabel", "budget.period.taken", budget.periodLabel());
		}
	}

	private String slugOf(UUID id) {
		return this.jdbc.sql("select slug from budget where id = ?").param(id).query(String.class).single();
	}

	private String freeSlug(UUID partnershipId, BudgetEdit budget) {
		var taken = this.jdbc.sql("select slug from budget where partnership_id = ?")
			.param(partnershipId)
			.query(String.class)
			.set();
		String report = budget.reportSlug();
		String period = Slug.of(budget.periodLabel());
		String wanted = (report != null) ? report : (period.isEmpty() ? "budget" : period);
		if (RESERVED.contains(wanted) || (report != null && taken.contains(report) && !period.isEmpty())) {
			wanted = wanted + "-" + (period.isEmpty() ? "budget" : period);
		}
		String slug = wanted;
		for (int turn = 2; taken.contains(slug); turn++) {
			slug = wanted + "-" + turn;
		}
		return slug;
	}

	/** Copies payers without amounts. */
	private void copyPayers(BudgetDetails from, UUID to) {
		for (var payer : from.contributions()) {
			if (payer.kind() != ContributionKind.CARRIED_FORWARD) {
				this.jdbc
					.sql("""
							insert into contribution (id, budget_id, number, payer_id, payer_name, recipient_id, recipient_name,
							  kind, description, recurring, version)
							select :id, :budget, c.number, c.payer_id, c.payer_name, c.recipient_id, c.recipient_name, c.kind,
							  c.description, c.recurring, 0 from contribution c where c.id = :payer""")
					.param("id", TimeOrderedId.next())
					.param("budget", to)
					.param("payer", payer.id())
					.update();
			}
		}
	}

	private static Map<String, @Nullable Object> values(BudgetEdit budget) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("report", budget.reportSlug());
		values.put("label", budget.periodLabel());
		values.put("from", budget.startsOn());
		values.put("to", budget.endsOn());
		values.put("income", budget.declaredIncome());
		values.put("incomeWords", budget.incomeAsWritten());
		values.put("expenditure", budget.declaredExpenditure());
		values.put("expenditureWords", budget.expenditureAsWritten());
		values.put("note", budget.note());
		return values;
	}

}
