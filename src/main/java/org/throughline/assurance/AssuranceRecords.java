package org.throughline.assurance;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

import org.throughline.platform.persistence.NumberedRecord;
import org.throughline.platform.persistence.NumberedRecordService;
import org.throughline.platform.persistence.NumberedRoot;

/**
 * Manages one kind of record that {@link AssuranceReader} reads.
 *
 * @param <T> the entity
 * @param <D> a record
 * @param <E> new values of a record
 */
public abstract class AssuranceRecords<T extends NumberedRoot, D extends NumberedRecord, E>
		extends NumberedRecordService<T, D, E> {

	private final AssuranceReader.Select<D> select;

	private final AssuranceReader reader;

	final AssuranceLookups lookups;

	AssuranceRecords(Class<T> type, AssuranceReader.Select<D> select, AssuranceSupport support) {
		super(type, support.entities(), support.user());
		this.select = select;
		this.reader = support.reader();
		this.lookups = support.lookups();
	}

	/** Returns all records of the partnership. */
	public List<D> all(UUID partnershipId) {
		requireManager(partnershipId);
		return this.reader.list(this.select, partnershipId);
	}

	/** Returns all records of the partnership by number. */
	public List<D> byNumber(UUID partnershipId) {
		return all(partnershipId).stream().sorted(Comparator.comparing(NumberedRecord::number)).toList();
	}

	/**
	 * Returns one page of the partnership's records.
	 * @param words what their texts contain; empty for all
	 */
	public Page<D> page(UUID partnershipId, String words, Pageable page) {
		return page(this.select, partnershipId, words, page);
	}

	Page<D> page(AssuranceReader.Select<D> select, UUID partnershipId, String words, Pageable page) {
		requireManager(partnershipId);
		return this.reader.page(select, partnershipId, words, page);
	}

	@Override
	protected List<D> read(UUID partnershipId, int number) {
		return this.reader.find(this.select, partnershipId, number).stream().toList();
	}

}
