package org.throughline.measure;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Records;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the lines of one type.
 *
 * @param <L> the entities
 * @param <D> the lines
 * @param <E> new values of a line
 */
@Transactional(readOnly = true)
class BudgetLines<L extends BudgetLine<E>, D extends BudgetLineDetails, E extends BudgetLineEdit>
		implements BudgetLineService<D, E> {

	private final BudgetService budgets;

	private final BudgetLineRepository<L> lines;

	private final MeasureReferences references;

	private final Factory<L, E> factory;

	private final Function<BudgetDetails, List<D>> details;

	BudgetLines(BudgetService budgets, BudgetLineRepository<L> lines, MeasureReferences references,
			Factory<L, E> factory, Function<BudgetDetails, List<D>> details) {
		this.budgets = budgets;
		this.lines = lines;
		this.references = references;
		this.factory = factory;
		this.details = details;
	}

	@Override
	public List<D> lines(BudgetDetails budget) {
		return this.details.apply(budget);
	}

	@Override
	public D find(BudgetDetails budget, int number) {
		return Records.one(lines(budget), (line) -> line.number() == number);
	}

	@Override
	@Transactional
	public void add(UUID partnershipId, String budget, E line) {
		addAll(partnershipId, budget, List.of(line));
	}

	@Override
	@Transactional
	public void addAll(UUID partnershipId, String slug, List<E> lines) {
		var budget = this.budgets.lock(partnershipId, slug);
		var organisations = this.references.organisations();
		int number = this.lines.highestNumber(budget.id());
		for (var line : lines) {
			this.lines.save(this.factory.create(budget.id(), ++number, line, organisations));
		}
		this.lines.flush();
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, String budget, int number, E edit) {
		var line = line(partnershipId, budget, number);
		line.requireVersion(edit.version());
		line.update(edit, this.references.organisations());
	}

	@Override
	@Transactional
	public void remove(UUID partnershipId, String budget, int number, int version) {
		var line = line(partnershipId, budget, number);
		line.requireVersion(version);
		this.lines.delete(line);
	}

	private L line(UUID partnershipId, String budget, int number) {
		return this.lines.findByBudgetIdAndNumber(this.budgets.require(partnershipId, budget).id(), number)
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Creates lines.
	 *
	 * @param <L> the entities
	 * @param <E> new values of a line
	 */
	@FunctionalInterface
	interface Factory<L, E> {

		L create(UUID budgetId, int number, E edit, KnownSlugs organisations);

	}

}
