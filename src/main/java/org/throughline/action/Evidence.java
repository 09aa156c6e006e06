package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * Evidence of an update: a link or a file. Appended, never changed.
 */
@Entity
@Immutable
class Evidence {

	@Id
	private UUID id;

	private UUID actionId;

	private UUID updateId;

	private int number;

	private String describes;

	private @Nullable String link;

	@Embedded
	private @Nullable EvidenceFile file;

	private @Nullable Integer sizeBytes;

	@SuppressWarnings("NullAway.Init")
	protected Evidence() {
	}

	Evidence(Action action, UUID updateId, UpdateLog.CheckedEvidence checked) {
		Assert.isTrue((checked.link() == null) != (checked.file() == null), "Evidence is a link or a file");
		this.id = TimeOrderedId.next();
		this.actionId = action.id();
		this.updateId = updateId;
		this.number = action.nextEvidence();
		this.describes = checked.describes();
		this.link = checked.link();
		this.file = checked.file();
		this.sizeBytes = (this.file != null) ? this.file.content().length : null;
	}

}
