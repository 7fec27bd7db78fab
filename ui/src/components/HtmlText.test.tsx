import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HtmlText } from './HtmlText';

const drawn = (html: string) => render(<HtmlText html={html} />).container.firstElementChild?.innerHTML;

test('what guidance is made of is drawn, one heading level down', () => {
  expect(drawn('<h2 id="aim">Aim</h2><ol start="3"><li>a <strong>b</strong></li></ol>')).toBe(
    '<h3>Aim</h3><ol start="3"><li>a <strong>b</strong></li></ol>',
  );
});

test.each([
  ['<p>a</p><script>x()</script><style>p{}</style>', '<p>a</p>'],
  ['<p onclick="x()" style="color:red" id="p-1">a</p>', '<p>a</p>'],
  ['<img src="x" onerror="x()">', '<span></span>'],
  ['<iframe src="https://example.org"></iframe>', '<span></span>'],
])('nothing else comes through of %s', (html, expected) => {
  expect(drawn(html)).toBe(expected);
});

test('a link shows where it leads and does not leave the page', () => {
  const { container } = render(
    <HtmlText html={'<p><a href="https://example.org/x">here</a> <a href="#p-2">there</a> <a href="javascript:x()">no</a></p>'} />,
  );
  expect(container.querySelector('a')).toBeNull();
  expect(container).toHaveTextContent('here (https://example.org/x) there no');
});
