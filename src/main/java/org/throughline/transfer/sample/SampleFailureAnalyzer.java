package org.throughline.transfer.sample;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import org.throughline.transfer.files.FilesRefused;

/**
 * Reports in one message which file of the sample is wrong, where and why.
 */
class SampleFailureAnalyzer extends AbstractFailureAnalyzer<FilesRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FilesRefused cause) {
		return new FailureAnalysis("The sample cannot be loaded:\n\n" + cause.getMessage(),
				"Correct the files (src/main/resources/sample) and start again. Nothing of them was saved.", cause);
	}

}
