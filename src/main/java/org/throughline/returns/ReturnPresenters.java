package org.throughline.returns;

import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.returns.ReturnPresenter.Subject;

/**
 * All {@link ReturnPresenter}s.
 */
@Component
class ReturnPresenters {

	private final ObjectProvider<ReturnPresenter> directories;

	ReturnPresenters(ObjectProvider<ReturnPresenter> directories) {
		this.directories = directories;
	}

	List<Subject> subjects(ReturnKind kind, UUID partnershipId) {
		return this.directories.stream()
			.filter((directory) -> directory.kind() == kind)
			.flatMap((directory) -> directory.subjects(partnershipId).stream())
			.toList();
	}

	ReturnContents show(DataRequestSummary request, DataReturnDetails answer) {
		return this.directories.stream()
			.filter((directory) -> directory.kind() == request.content().kind())
			.findFirst()
			.map((directory) -> directory.show(request, answer))
			.orElse(ReturnContents.NOTHING);
	}

}
