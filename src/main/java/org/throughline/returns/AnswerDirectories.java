package org.throughline.returns;

import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.throughline.returns.AnswerDirectory.Subject;

/**
 * Asks the modules what answers speak of.
 */
@Component
class AnswerDirectories {

	private final ObjectProvider<AnswerDirectory> directories;

	AnswerDirectories(ObjectProvider<AnswerDirectory> directories) {
		this.directories = directories;
	}

	List<Subject> subjects(ReturnKind kind, UUID partnershipId) {
		return this.directories.stream()
			.filter((directory) -> directory.kind() == kind)
			.flatMap((directory) -> directory.subjects(partnershipId).stream())
			.toList();
	}

	AnswerShown show(DataRequestDetails request, DataReturnDetails answer) {
		return this.directories.stream()
			.filter((directory) -> directory.kind() == request.kind())
			.findFirst()
			.map((directory) -> directory.show(request, answer))
			.orElse(AnswerShown.NOTHING);
	}

}
