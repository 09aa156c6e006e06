package org.throughline.measure;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.OrganisationService;
import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the contributions or the expenditure of budgets, for business managers.
 *
 * @param <D> the lines
 * @param <E> new values of a line
 */
@Transactional(readOnly = true)
public class BudgetLineService<D extends BudgetLineDetails, E extends BudgetLineEdit> {

	private final BudgetService budgets;

	private final BudgetLineRepository<BudgetLine<E>> lines;

	private final OrganisationService organisations;

	private final Factory<E> factory;

	private final Function<BudgetDetails, List<D>> details;

	@SuppressWarnings("unchecked")
	BudgetLineService(BudgetService budgets, BudgetLineRepository<? extends BudgetLine<E>> lines,
			OrganisationService organisations, Factory<E> factory, Function<BudgetDetails, List<D>> details) {
		this.budgets = budgets;
		this.lines = (BudgetLineRepository<BudgetLine<E>>) lines;
		this.organisations = organisations;
		this.factory = factory;
		this.details = details;
	}

	/** Returns the lines of a budget by number. */
	public List<D> lines(BudgetDetails budget) {
		return this.details.apply(budget);
	}

	/**
	 * Returns the line with this number.
	 * @throws NotFoundException if there is none
	 */
	public D find(BudgetDetails budget, int number) {
		return Records.one(lines(budget), (line) -> line.number() == number);
	}

	@Transactional
	public void add(UUID partnershipId, String budget, E line) {
		addAll(partnershipId, budget, List.of(line));
	}

	/** Adds several lines in their order. */
	@Transactional
	public void addAll(UUID partnershipId, String slug, List<E> lines) {
		var budget = this.budgets.lock(partnershipId, slug);
		var organisations = this.organisations.known();
		int number = this.lines.highestNumber(budget.id());
		for (var line : lines) {
			this.lines.save(this.factory.create(budget.id(), ++number, line, organisations));
		}
		this.lines.flush();
	}

	/** Updates a line. */
	@Transactional
	public void edit(UUID partnershipId, String budget, int number, E edit) {
		var line = line(partnershipId, budget, number);
		line.requireVersion(edit.version());
		line.update(edit, this.organisations.known());
	}

	@Transactional
	public void remove(UUID partnershipId, String budget, int number, int version) {
		var line = line(partnershipId, budget, number);
		line.requireVersion(version);
		this.lines.delete(line);
	}

	private BudgetLine<E> line(UUID partnershipId, String budget, int number) {
		return this.lines.findByBudgetIdAndNumber(this.budgets.require(partnershipId, budget).id(), number)
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Creates lines.
	 *
	 * @param <E> new values of a line
	 */
	@FunctionalInterface
	interface Factory<E> {

		BudgetLine<E> create(UUID budgetId, int number, E edit, KnownSlugs organisations);

	}

}
