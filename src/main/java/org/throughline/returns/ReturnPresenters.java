package org.throughline.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.PageLink;
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

	Optional<PageLink> recorded(DataRequestSummary request) {
		return of(request).flatMap((directory) -> directory.recorded(request));
	}

	ReturnContents show(DataRequestSummary request, DataReturnDetails answer) {
		return of(request).map((directory) -> directory.show(request, answer)).orElse(ReturnContents.NOTHING);
	}

	private Optional<ReturnPresenter> of(DataRequestSummary request) {
		return this.directories.stream()
			.filter((directory) -> directory.kind() == request.content().kind())
			.findFirst();
	}

}
