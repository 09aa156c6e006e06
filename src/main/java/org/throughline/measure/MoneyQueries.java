package org.throughline.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.security.CurrentUser;

/**
 * Reads budgets of reports. Whoever may read a report may read them. Budgets without a
 * report are for people with draft access.
 */
@Service
@Transactional(readOnly = true)
public class MoneyQueries {

	private static final String NAME = "(organisation_name_at(%1$s, b.ends_on)).name";

	private static final String BUDGETS = """
			select b.id, b.slug, b.report_slug, b.period_label, b.starts_on, b.ends_on, coalesce(n.acronym, n.name) as body,
			  b.declared_income, b.income_as_written, b.declared_expenditure, b.expenditure_as_written, b.note, b.version
			from budget b cross join lateral partnership_name_at(b.partnership_id, b.ends_on) n
			where b.partnership_id = :partnership and (%s) order by b.starts_on desc, b.ends_on desc, b.slug""";

	private static final String CONTRIBUTIONS = """
			select c.id, c.budget_id, c.number, c.payer_id, payer.slug as payer_slug,
			  case when c.payer_id is not null then %s end as payer_organisation, c.payer_name, c.recipient_id,
			  recipient.slug as recipient_slug, case when c.recipient_id is not null then %s end as recipient_organisation,
			  c.recipient_name, c.kind, c.amount, c.as_written, c.description, c.recurring, c.part_of, c.version
			from contribution c join budget b on b.id = c.budget_id left join organisation payer on payer.id = c.payer_id
			left join organisation recipient on recipient.id = c.recipient_id
			where b.partnership_id = :partnership and (%%s) order by c.number"""
		.formatted(NAME.formatted("c.payer_id"), NAME.formatted("c.recipient_id"));

	private static final String EXPENDITURES = """
			select e.id, e.budget_id, e.number, e.category, e.wording, payer.slug as payer_slug,
			  case when e.payer_id is not null then %s end as payer_organisation, e.payer_name, e.amount, e.as_written, e.version
			from expenditure e join budget b on b.id = e.budget_id left join organisation payer on payer.id = e.payer_id
			where b.partnership_id = :partnership and (%%s) order by e.number"""
		.formatted(NAME.formatted("e.payer_id"));

	private final JdbcClient jdbc;

	private final CurrentUser user;

	MoneyQueries(JdbcClient jdbc, CurrentUser user) {
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * Returns the budgets of these reports, the latest period first.
	 * @param reports slugs of reports; the caller has checked that the reader may read
	 * them
	 */
	public List<BudgetDetails> statedIn(UUID partnershipId, Collection<String> reports) {
		return read(partnershipId, "b.report_slug = any(:reports)", Map.of("reports", reports.toArray(String[]::new)));
	}

	/**
	 * Returns the budgets of these reports and, for people with draft access, budgets
	 * without a report; the latest period first.
	 * @param reports slugs of reports; the caller has checked that the reader may read
	 * them
	 */
	public List<BudgetDetails> overYears(UUID partnershipId, Collection<String> reports) {
		return read(partnershipId, "b.report_slug = any(:reports) or (b.report_slug is null and :drafts)",
				Map.of("reports", reports.toArray(String[]::new), "drafts", this.user.readsDrafts(partnershipId)));
	}

	/** Returns successions of payers over the years. */
	public PayerSuccession payerLines() {
		return new PayerSuccession(this.jdbc
			.sql("select predecessor_id as predecessor, successor_id as successor, same_footprint from succession")
			.query(PayerSuccession.Succession.class)
			.list());
	}

	/** Returns all budgets, the latest period first. */
	List<BudgetDetails> all(UUID partnershipId) {
		return read(partnershipId, "true", Map.of());
	}

	/** Returns the budget with this slug, or an empty list. */
	List<BudgetDetails> named(UUID partnershipId, String slug) {
		return read(partnershipId, "b.slug = :slug", Map.of("slug", slug));
	}

	private List<BudgetDetails> read(UUID partnershipId, String condition, Map<String, ?> parameters) {
		var contributions = new HashMap<UUID, List<ContributionDetails>>();
		var expenditures = new HashMap<UUID, List<ExpenditureDetails>>();
		this.jdbc.sql(CONTRIBUTIONS.formatted(condition))
			.param("partnership", partnershipId)
			.params(parameters)
			.query(ContributionDetails.class)
			.list()
			.forEach((one) -> contributions.computeIfAbsent(one.budgetId(), (id) -> new ArrayList<>()).add(one));
		this.jdbc.sql(EXPENDITURES.formatted(condition))
			.param("partnership", partnershipId)
			.params(parameters)
			.query(ExpenditureDetails.class)
			.list()
			.forEach((one) -> expenditures.computeIfAbsent(one.budgetId(), (id) -> new ArrayList<>()).add(one));
		return this.jdbc.sql(BUDGETS.formatted(condition))
			.param("partnership", partnershipId)
			.params(parameters)
			.query((row, number) -> budget(row, contributions, expenditures))
			.list();
	}

	private static BudgetDetails budget(ResultSet row, Map<UUID, List<ContributionDetails>> contributions,
			Map<UUID, List<ExpenditureDetails>> expenditures) throws SQLException {
		var id = row.getObject("id", UUID.class);
		return new BudgetDetails(id, row.getString("slug"), text(row, "report_slug"), row.getString("period_label"),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
				row.getString("body"), row.getBigDecimal("declared_income"), text(row, "income_as_written"),
				row.getBigDecimal("declared_expenditure"), text(row, "expenditure_as_written"), text(row, "note"),
				row.getInt("version"), contributions.getOrDefault(id, List.of()),
				expenditures.getOrDefault(id, List.of()));
	}

	private static @Nullable String text(ResultSet row, String column) throws SQLException {
		return row.getString(column);
	}

}
