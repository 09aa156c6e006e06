package org.throughline.transfer.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.HeldRow;
import org.throughline.transfer.table.TableRow;
import org.throughline.transfer.table.TransferTable;

/**
 * A table of things that are numbered within their partnership: what they have in common
 * on their way out and in.
 *
 * @param <D> a thing as it stands
 * @param <E> the same as it shall stand
 */
abstract class AssuranceTable<D, E> implements TransferTable<AssuranceLine<E>> {

	/** More than any partnership holds. */
	static final Pageable ALL = PageRequest.of(0, 100_000);

	private final NamedInTables names;

	AssuranceTable(NamedInTables names) {
		this.names = names;
	}

	NamedInTables names() {
		return this.names;
	}

	abstract List<D> all(UUID partnershipId);

	abstract int number(D one);

	abstract int version(D one);

	abstract Cells cells(D one);

	/** Makes of a row what is to be saved. */
	abstract E edit(TableRow row, @Nullable D before, NamedInTables.Found known);

	/** Looks up once for a file what else its rows name. */
	void alsoFind(UUID partnershipId, NamedInTables.Found known) {
	}

	abstract void add(UUID partnershipId, UUID id, E edit);

	abstract void change(UUID partnershipId, int number, int version, E edit);

	@Override
	public String key() {
		return page();
	}

	@Override
	public List<HeldRow> held(UUID partnershipId, @Nullable String part) {
		return all(partnershipId).stream().map(this::held).toList();
	}

	private HeldRow held(D one) {
		return new HeldRow(String.valueOf(number(one)), cells(one).all());
	}

	@Override
	public RowReading<AssuranceLine<E>> reading(UUID partnershipId, String fileName) {
		var all = all(partnershipId);
		var known = this.names.find(partnershipId);
		alsoFind(partnershipId, known);
		Map<String, D> byNumber = new HashMap<>();
		all.forEach((one) -> byNumber.put(String.valueOf(number(one)), one));
		return new RowReading<>() {

			@Override
			public List<HeldRow> held() {
				return all.stream().map(AssuranceTable.this::held).toList();
			}

			@Override
			public AssuranceLine<E> read(TableRow row) {
				var held = row.held();
				D before = (held != null) ? byNumber.get(held.reference()) : null;
				return new AssuranceLine<>((before != null) ? number(before) : null,
						(before != null) ? version(before) : 0, edit(row, before, known));
			}

		};
	}

	@Override
	public void save(UUID partnershipId, List<AssuranceLine<E>> lines, String fileName) {
		for (var line : lines) {
			if (line.number() == null) {
				add(partnershipId, TimeOrderedId.next(), line.edit());
			}
			else {
				change(partnershipId, line.number(), line.version(), line.edit());
			}
		}
	}

}
