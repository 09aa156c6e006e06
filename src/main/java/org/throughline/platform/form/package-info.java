/**
 * Mechanisms of all pages that edit something: binding and checking forms, refusing a
 * change that breaks a rule, showing both versions after an edit conflict.
 */
@NullMarked
package org.throughline.platform.form;

import org.jspecify.annotations.NullMarked;
