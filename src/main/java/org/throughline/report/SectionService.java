package org.throughline.report;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The prose of a draft.
 */
@Service
@Transactional
public class SectionService {

	SectionService() {
	}

	/** Adds a section at the end and answers its name in addresses. */
	public String add(UUID partnershipId, String reportSlug, NewSection section) {
		throw new UnsupportedOperationException();
	}

	/** Changes a section, unless somebody else did meanwhile. */
	public void edit(UUID partnershipId, String reportSlug, String slug, SectionEdit edit) {
		throw new UnsupportedOperationException();
	}

	/** Moves a section by one; past the end nothing happens. */
	public void move(UUID partnershipId, String reportSlug, String slug, Direction direction) {
		throw new UnsupportedOperationException();
	}

	/** Removes a section; its statements stay, in no section. */
	public void remove(UUID partnershipId, String reportSlug, String slug) {
		throw new UnsupportedOperationException();
	}

}
