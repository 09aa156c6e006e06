package org.throughline.report;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a draft says: statements of every kind, and the report's words around them.
 */
@Service
@Transactional
public class StatementService {

	StatementService() {
	}

	/** Adds a statement at the end of its kind and answers its number. */
	public int add(UUID partnershipId, String reportSlug, NewStatement statement) {
		throw new UnsupportedOperationException();
	}

	/** Changes a statement, unless somebody else did meanwhile. */
	public void edit(UUID partnershipId, String reportSlug, int number, StatementEdit edit) {
		throw new UnsupportedOperationException();
	}

	/** Moves a statement by one among those of its kind; past the end nothing happens. */
	public void move(UUID partnershipId, String reportSlug, int number, Direction direction) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Removes a statement; its number is not used again.
	 * @throws StillCarried where another report rests on it
	 */
	public void remove(UUID partnershipId, String reportSlug, int number) {
		throw new UnsupportedOperationException();
	}

	/** Changes the report's own words around its list of one kind. */
	public void editList(UUID partnershipId, String reportSlug, StatementKind kind, ListEdit edit) {
		throw new UnsupportedOperationException();
	}

}
