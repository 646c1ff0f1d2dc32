// Faces for what BIZ UDPGothic has not: Hangul and Chinese, fetched with the keys of a search.
import '#renderer/ui/styles/faces/whole/ko.ts';
import '#renderer/ui/styles/faces/whole/zh-Hans.ts';
