/**
 * The business manager's pages of assurance.
 */
@NullMarked
package org.throughline.assurance.web;

import org.jspecify.annotations.NullMarked;
