package org.throughline.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the contributions and the expenditure of a budget, for business managers.
 */
@Service
@Transactional(readOnly = true)
public class BudgetLineService {

	private final BudgetService budgets;

	private final MeasureReferences references;

	private final JdbcClient jdbc;

	BudgetLineService(BudgetService budgets, MeasureReferences references, JdbcClient jdbc) {
		this.budgets = budgets;
		this.references = references;
		this.jdbc = jdbc;
	}

	/** Returns the contribution with this number. */
	public ContributionDetails contribution(BudgetDetails budget, int number) {
		return budget.contributions()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the line of expenditure with this number. */
	public ExpenditureDetails expenditure(BudgetDetails budget, int number) {
		return budget.expenditures()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds a contribution; does nothing if it was added before. */
	@Transactional
	public void add(UUID partnershipId, String budget, UUID id, ContributionEdit contribution,
			@Nullable String importKey) {
		var within = this.budgets.find(partnershipId, budget).id();
		if (!this.references.known("contribution", id)) {
			this.jdbc
				.sql("""
						insert into contribution (id, budget_id, number, payer_id, payer_name, recipient_id, recipient_name,
						  kind, amount, as_written, description, recurring, part_of, import_key, version)
						values (:id, :budget, :number, :payer, :payerName, :recipient, :recipientName, :kind, :amount, :words,
						  :description, :recurring, :partOf, :key, 0)""")
				.params(values(contribution))
				.param("id", id)
				.param("budget", within)
				.param("number", nextNumber("contribution", within))
				.param("key", importKey)
				.update();
		}
	}

	/** Updates a contribution. */
	@Transactional
	public void edit(UUID partnershipId, String budget, int number, ContributionEdit contribution) {
		var id = contribution(this.budgets.find(partnershipId, budget), number).id();
		this.references.changed(this.jdbc.sql("""
				update contribution set payer_id = :payer, payer_name = :payerName, recipient_id = :recipient,
				  recipient_name = :recipientName, kind = :kind, amount = :amount, as_written = :words,
				  description = :description, recurring = :recurring, part_of = :partOf, version = version + 1
				where id = :id and version = :version""")
			.params(values(contribution))
			.param("id", id)
			.param("version", contribution.version())
			.update(), "contribution", id);
	}

	/** Adds a line of expenditure; does nothing if it was added before. */
	@Transactional
	public void add(UUID partnershipId, String budget, UUID id, ExpenditureEdit line, @Nullable String importKey) {
		var within = this.budgets.find(partnershipId, budget).id();
		if (!this.references.known("expenditure", id)) {
			this.jdbc
				.sql("""
						insert into expenditure (id, budget_id, number, category, wording, payer_id, payer_name, amount,
						  as_written, import_key, version)
						values (:id, :budget, :number, :category, :wording, :payer, :payerName, :amount, :words, :key, 0)""")
				.params(values(line))
				.param("id", id)
				.param("budget", within)
				.param("number", nextNumber("expenditure", within))
				.param("key", importKey)
				.update();
		}
	}

	/** Updates a line of expenditure. */
	@Transactional
	public void edit(UUID partnershipId, String budget, int number, ExpenditureEdit line) {
		var id = expenditure(this.budgets.find(partnershipId, budget), number).id();
		this.references.changed(this.jdbc
			.sql("""
					update expenditure set category = :category, wording = :wording, payer_id = :payer, payer_name = :payerName,
					  amount = :amount, as_written = :words, version = version + 1 where id = :id and version = :version""")
			.params(values(line))
			.param("id", id)
			.param("version", line.version())
			.update(), "expenditure", id);
	}

	/** Removes a contribution. */
	@Transactional
	public void removeContribution(UUID partnershipId, String budget, int number, int version) {
		remove("contribution", contribution(this.budgets.find(partnershipId, budget), number).id(), version);
	}

	/** Removes a line of expenditure. */
	@Transactional
	public void removeExpenditure(UUID partnershipId, String budget, int number, int version) {
		remove("expenditure", expenditure(this.budgets.find(partnershipId, budget), number).id(), version);
	}

	private void remove(String table, UUID id, int version) {
		this.references.changed(
				this.jdbc.sql("delete from " + table + " where id = ? and version = ?").params(id, version).update(),
				table, id);
	}

	/** Returns the next number of a line and locks the budget. */
	private int nextNumber(String table, UUID budget) {
		this.jdbc.sql("select id from budget where id = ? for no key update").param(budget).query(UUID.class).single();
		return this.jdbc.sql("select coalesce(max(number), 0) + 1 from " + table + " where budget_id = ?")
			.param(budget)
			.query(Integer.class)
			.single();
	}

	private Map<String, @Nullable Object> values(ContributionEdit contribution) {
		if (contribution.payer() == null && contribution.payerName() == null) {
			throw new RuleViolation("payer", "contribution.payer.missing");
		}
		var values = new HashMap<String, @Nullable Object>();
		values.put("payer", this.references.organisation("payer", contribution.payer()));
		values.put("payerName", contribution.payerName());
		values.put("recipient", this.references.organisation("recipient", contribution.recipient()));
		values.put("recipientName", contribution.recipientName());
		values.put("kind", contribution.kind().name());
		values.put("amount", contribution.amount());
		values.put("words", contribution.asWritten());
		values.put("description", contribution.description());
		values.put("recurring", contribution.recurring());
		values.put("partOf", contribution.partOf());
		return values;
	}

	private Map<String, @Nullable Object> values(ExpenditureEdit line) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("category", line.category().name());
		values.put("wording", line.wording());
		values.put("payer", this.references.organisation("payer", line.payer()));
		values.put("payerName", line.payerName());
		values.put("amount", line.amount());
		values.put("words", line.asWritten());
		return values;
	}

}
