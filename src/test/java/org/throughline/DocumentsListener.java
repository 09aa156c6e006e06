package org.throughline;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Tells {@link TestDocuments} whether a test looks into documents. */
class DocumentsListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		test.getApplicationContext()
			.getBean(TestDocuments.class)
			.makeReal(AnnotatedElementUtils.hasAnnotation(test.getTestMethod(), RealDocuments.class)
					|| AnnotatedElementUtils.hasAnnotation(test.getTestClass(), RealDocuments.class));
	}

}
