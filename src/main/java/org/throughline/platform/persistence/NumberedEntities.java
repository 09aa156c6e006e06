package org.throughline.platform.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

import jakarta.persistence.EntityManager;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores numbered entities. They are added one partnership's at a time, so that no number
 * is assigned twice.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class NumberedEntities {

	private final EntityManager entities;

	NumberedEntities(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Adds an entity under the next number of its partnership.
	 * @param create creates the entity with the number
	 */
	public <T extends NumberedRoot> T add(Class<T> type, UUID partnershipId, IntFunction<T> create) {
		T added = create.apply(highest(type, partnershipId) + 1);
		this.entities.persist(added);
		this.entities.flush();
		return added;
	}

	/**
	 * Returns the highest number in use, or 0, and lets nobody else add one until the
	 * transaction ends. For imports, which count on from there.
	 */
	public int highest(Class<? extends NumberedRoot> type, UUID partnershipId) {
		this.entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:partnership, 0))")
			.setParameter("partnership", partnershipId.toString())
			.getSingleResult();
		return this.entities
			.createQuery("select coalesce(max(root.number), 0) from " + type.getSimpleName()
					+ " root where root.partnershipId = :partnership", Integer.class)
			.setParameter("partnership", partnershipId)
			.getSingleResult();
	}

	/** Returns the entity with this number; empty if there is none. */
	public <T extends NumberedRoot> Optional<T> find(Class<T> type, UUID partnershipId, int number) {
		return this.entities
			.createQuery("select root from " + type.getSimpleName()
					+ " root where root.partnershipId = :partnership and root.number = :number", type)
			.setParameter("partnership", partnershipId)
			.setParameter("number", number)
			.getResultStream()
			.findFirst();
	}

	/**
	 * Returns a page of a partnership's entities, named {@code e} in the order.
	 * @param order what follows {@code order by}, in SQL
	 */
	public <T extends NumberedRoot> List<T> page(Class<T> type, UUID partnershipId, String order, Pageable page) {
		String table = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
		return this.entities
			.createNativeQuery(
					"select e.* from " + table + " e where e.partnership_id = :partnership order by " + order, type)
			.setParameter("partnership", partnershipId)
			.setFirstResult((int) page.getOffset())
			.setMaxResults(page.getPageSize())
			.getResultList();
	}

	/** Removes an entity. */
	public void remove(NumberedRoot stored) {
		this.entities.remove(stored);
		this.entities.flush();
	}

	/** Writes the changes of entities. */
	public void flush() {
		this.entities.flush();
	}

}
