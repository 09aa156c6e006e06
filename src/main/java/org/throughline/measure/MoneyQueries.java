package org.throughline.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.OrganisationService;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.security.CurrentUser;

/**
 * Reads budgets of reports. Readers of a report may read them. Budgets without a report
 * are for people with draft access.
 */
@Service
@Transactional(readOnly = true)
public class MoneyQueries {

	private final BudgetRepository budgets;

	private final ContributionRepository contributions;

	private final ExpenditureRepository expenditures;

	private final OrganisationService organisations;

	private final JdbcClient jdbc;

	private final CurrentUser user;

	MoneyQueries(BudgetRepository budgets, ContributionRepository contributions, ExpenditureRepository expenditures,
			OrganisationService organisations, JdbcClient jdbc, CurrentUser user) {
		this.budgets = budgets;
		this.contributions = contributions;
		this.expenditures = expenditures;
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.user = user;
	}

	/**
	 * Returns the budgets of these reports, the latest period first.
	 * @param reports slugs of reports; the caller has checked that the reader may read
	 * them
	 */
	public List<BudgetDetails> statedIn(UUID partnershipId, Collection<String> reports) {
		return details(this.budgets.findByReports(partnershipId, reports.toArray(String[]::new), false));
	}

	/**
	 * Returns the budgets of these reports and, for people with draft access, budgets
	 * without a report; the latest period first.
	 * @param reports slugs of reports; the caller has checked that the reader may read
	 * them
	 */
	public List<BudgetDetails> overYears(UUID partnershipId, Collection<String> reports) {
		return details(this.budgets.findByReports(partnershipId, reports.toArray(String[]::new),
				this.user.readsDrafts(partnershipId)));
	}

	/** Returns successions of payers over the years. */
	public PayerSuccession payerLines() {
		return new PayerSuccession(this.organisations.successions());
	}

	/** Returns all budgets, the latest period first. */
	List<BudgetDetails> all(UUID partnershipId) {
		return details(this.budgets.findAll(partnershipId));
	}

	/** Returns a budget with its lines. */
	BudgetDetails details(Budget budget) {
		return details(List.of(budget)).get(0);
	}

	private List<BudgetDetails> details(List<Budget> budgets) {
		if (budgets.isEmpty()) {
			return List.of();
		}
		var ids = budgets.stream().map(Budget::id).toList();
		var contributions = byBudget(this.contributions, ids);
		var expenditures = byBudget(this.expenditures, ids);
		var names = names(ids);
		var details = new ArrayList<BudgetDetails>();
		for (var budget : budgets) {
			var here = Objects.requireNonNull(names.get(budget.id()));
			var organisations = here.stream()
				.flatMap((name) -> name.organisation().stream())
				.collect(Collectors.toMap(NamedReference::id, Function.identity()));
			details.add(new BudgetDetails(budget.id(), budget.slug(), budget.version(), budget.content(),
					new BudgetDetails.Origin(here.get(0).report(), here.get(0).body(), budget.late()),
					contributions.getOrDefault(budget.id(), List.of())
						.stream()
						.map((line) -> line.details(organisations))
						.toList(),
					expenditures.getOrDefault(budget.id(), List.of())
						.stream()
						.map((line) -> line.details(organisations))
						.toList()));
		}
		return details;
	}

	private static <L extends BudgetLine<?>> Map<UUID, List<L>> byBudget(BudgetLineRepository<L> lines,
			List<UUID> ids) {
		return lines.findByBudgetIdInOrderByNumber(ids).stream().collect(Collectors.groupingBy(BudgetLine::budgetId));
	}

	/** Returns the names that budgets refer to, as at the end of their periods. */
	private Map<UUID, List<Name>> names(List<UUID> budgets) {
		return this.jdbc.sql("""
				with line as (
				  select budget_id, payer_id as organisation_id from contribution where budget_id = any(:budgets)
				  union select budget_id, recipient_id from contribution where budget_id = any(:budgets)
				  union select budget_id, payer_id from expenditure where budget_id = any(:budgets))
				select b.id as budget_id, r.slug as report,
				  coalesce((partnership_name_at(b.partnership_id, b.ends_on)).acronym,
				    partnership_label_at(b.partnership_id, b.ends_on)) as body,
				  o.id, o.slug, organisation_label_at(o.id, b.ends_on) as name
				from budget b left join report_name r on r.id = b.report_id
				left join line on line.budget_id = b.id left join organisation_label o on o.id = line.organisation_id
				where b.id = any(:budgets)""")
			.param("budgets", budgets.toArray(UUID[]::new))
			.query(Name.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Name::budgetId));
	}

	/** An organisation in a budget, with the names of the budget's report and body. */
	private record Name(UUID budgetId, @Nullable String report, String body, @Nullable UUID id, @Nullable String slug,
			@Nullable String name) {

		Optional<NamedReference> organisation() {
			return NamedReference.of(this.id, this.slug, this.name);
		}

	}

}
