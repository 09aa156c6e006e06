package org.throughline.paper;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the clearances of changed papers checked before the change is committed, whoever
 * made it. What was cleared is compared again when a paper is made final, so nothing
 * depends on it alone.
 */
@Component
class PaperWatch {

	private final ObjectProvider<ClearanceUpkeep> upkeep;

	PaperWatch(ObjectProvider<ClearanceUpkeep> upkeep) {
		this.upkeep = upkeep;
	}

	@PostPersist
	@PostUpdate
	@PostRemove
	void changed(PaperPart part) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.getSynchronizations()
				.stream()
				.filter(Changes.class::isInstance)
				.map(Changes.class::cast)
				.findFirst()
				.orElseGet(this::register)
				.add(part.paperId());
		}
	}

	private Changes register() {
		var changes = new Changes(this.upkeep);
		TransactionSynchronizationManager.registerSynchronization(changes);
		return changes;
	}

	/** The papers that a transaction has changed. */
	private static final class Changes implements TransactionSynchronization {

		private final ObjectProvider<ClearanceUpkeep> upkeep;

		private final Set<UUID> ids = new LinkedHashSet<>();

		private Changes(ObjectProvider<ClearanceUpkeep> upkeep) {
			this.upkeep = upkeep;
		}

		private void add(UUID id) {
			this.ids.add(id);
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			if (!readOnly) {
				this.upkeep.getObject().check(this.ids.toArray(UUID[]::new));
			}
		}

	}

}
