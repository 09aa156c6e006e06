package org.throughline.report.web;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.test.util.ReflectionTestUtils;

import org.throughline.DatabaseReplaced;

/**
 * Looks for due publications when a test class begins, as at the start of the
 * application. A class with a later clock would otherwise leave its day behind.
 */
@TestComponent
class DuePublicationsReset {

	private final DuePublications publications;

	DuePublicationsReset(DuePublications publications) {
		this.publications = publications;
	}

	@EventListener
	void startAgain(DatabaseReplaced event) {
		ReflectionTestUtils.setField(this.publications, "last", LocalDate.MIN);
		ReflectionTestUtils.setField(this.publications, "again", Instant.MIN);
		this.publications.publish();
	}

}
